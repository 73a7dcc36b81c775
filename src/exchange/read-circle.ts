import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'

/** A circle with everything that a file holds of it, in one query; undefined when there is none. */
export const readCircle = (db: Db, slug: string) =>
  db
    .selectFrom('circle')
    .select((circle) => [
      'import_key as key',
      'slug',
      'title',
      'theme',
      'central_question as centralQuestion',
      'region',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'phase',
      'capacity',
      'contact_name as contactName',
      'contact_email as contactEmail',
      'contact_phone as contactPhone',
      jsonArrayFrom(
        circle
          .selectFrom('circle_partner')
          .whereRef('circle_partner.circle_id', '=', 'circle.id')
          .orderBy('position')
          .select('name'),
      ).as('partners'),
      jsonArrayFrom(
        circle
          .selectFrom('circle_organisation')
          .innerJoin('organisation', 'organisation.id', 'circle_organisation.organisation_id')
          .whereRef('circle_organisation.circle_id', '=', 'circle.id')
          .orderBy('position')
          .select(['organisation.id', 'import_key as key', 'name', 'kind', 'city', 'province']),
      ).as('organisations'),
      jsonArrayFrom(
        circle
          .selectFrom('circle_person')
          .innerJoin('person', 'person.id', 'circle_person.person_id')
          .whereRef('circle_person.circle_id', '=', 'circle.id')
          .orderBy('position')
          .select([
            'person.id',
            'import_key as key',
            'kind',
            'email',
            'first_name as firstName',
            'name_prefix as namePrefix',
            'last_name as lastName',
            'job_title as jobTitle',
            'organisation_id as organisationId',
            'form_of_address as formOfAddress',
          ]),
      ).as('people'),
      jsonArrayFrom(
        circle
          .selectFrom('registration')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .whereRef('registration.circle_id', '=', 'circle.id')
          .where('state', 'in', CURRENT_STATES)
          .orderBy('arrival')
          .select([
            'person_id as personId',
            'state',
            'brings',
            'learning_question as learningQuestion',
            'registered_on as registeredOn',
            'may_host as mayHost',
            'email',
            'first_name as firstName',
            'name_prefix as namePrefix',
            'last_name as lastName',
            'job_title as jobTitle',
            'organisation_id as organisationId',
            'form_of_address as formOfAddress',
          ]),
      ).as('participants'),
      jsonArrayFrom(
        circle
          .selectFrom('meeting')
          .leftJoin('host_section', 'host_section.meeting_id', 'meeting.id')
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .orderBy('number')
          .select((meeting) => [
            'meeting.id',
            'import_key as key',
            'number',
            'meeting.theme',
            'held_on as heldOn',
            meeting.fn<string>('to_char', ['starts_at', meeting.val('HH24:MI')]).as('startsAt'),
            meeting.fn<string>('to_char', ['ends_at', meeting.val('HH24:MI')]).as('endsAt'),
            'time_zone as timeZone',
            'place',
            'host_organisation_id as hostOrganisationId',
            'host_person_id as hostPersonId',
            'welcome',
            'venue_name as venueName',
            'venue_address as venueAddress',
            'walk_from_station_minutes as walkFromStationMinutes',
            'step_free as stepFree',
            'route',
            'visit_import_key as visitKey',
            'visit_title as visitTitle',
            'visit_story as visitStory',
            'visit_address as visitAddress',
            'walk_out_minutes as walkOutMinutes',
            'visit_minutes as visitMinutes',
            'walk_back_minutes as walkBackMinutes',
            'group_limit as groupLimit',
            'speaker_name as speakerName',
            'speaker_topic as speakerTopic',
            'rooms',
            'catering',
            'hearing_loop as hearingLoop',
            'access_note as accessNote',
            'host_section.contact_name as hostContactName',
            'host_section.contact_phone as hostContactPhone',
            'distance_metres as distanceMetres',
            'meeting_point as meetingPoint',
            'guide',
            'back_marker as backMarker',
            'step_free_route as stepFreeRoute',
            'equal_alternative as equalAlternative',
            'gear',
            'weather_plan as weatherPlan',
            'photo_rule as photoRule',
            jsonArrayFrom(
              meeting
                .selectFrom('programme_item')
                .whereRef('programme_item.meeting_id', '=', 'meeting.id')
                .orderBy('position')
                .select((item) => [
                  'programme_item.id',
                  'import_key as key',
                  'kind',
                  'title',
                  'minutes',
                  'least_minutes as leastMinutes',
                  'fixed_start as fixedStart',
                  // The file knows one.
                  item
                    .selectFrom('item_lead')
                    .whereRef('item_lead.item_id', '=', 'programme_item.id')
                    .orderBy('item_lead.position')
                    .limit(1)
                    .select('item_lead.person_id')
                    .as('leadPersonId'),
                ]),
            ).as('items'),
            jsonArrayFrom(
              meeting
                .selectFrom('host_task')
                .whereRef('host_task.meeting_id', '=', 'meeting.id')
                .where('removed_at', 'is', null)
                .orderBy('position')
                .select(['import_key as key', 'title', 'weeks_before as weeksBefore', 'responsible'])
                .select(sql<boolean>`done_at is not null`.as('isDone')),
            ).as('tasks'),
          ]),
      ).as('meetings'),
    ])
    .where('slug', '=', slug)
    .executeTakeFirst()

export type ReadCircle = NonNullable<Awaited<ReturnType<typeof readCircle>>>
export type ReadMeeting = ReadCircle['meetings'][number]
