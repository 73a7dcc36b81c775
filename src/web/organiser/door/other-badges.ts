import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/connect.ts'
import { displayName } from '../../../people/person-name.ts'
import type { Door } from './queries.ts'

/** A badge of somebody who comes without a registration. */
export interface OtherBadge {
  name: string
  organisation: string
  jobTitle: string
}

/**
 * Those whom the programme of a meeting names besides its participants: host, local speaker, who leads an item, and the
 * contact of the circle; each once. One statement.
 */
export const otherBadges = async (db: Db, door: Door): Promise<OtherBadge[]> => {
  const { leads, speaker, hostOrganisation, contact, institute } = await named(db, door.id)
  const taking = new Set(door.people.map(({ personId }) => personId))
  const badges = [
    ...leads
      .filter(({ id }) => !taking.has(id))
      .map((lead) => ({
        name: displayName(lead),
        organisation: lead.organisation ?? '',
        jobTitle: lead.jobTitle,
      })),
    { name: speaker ?? '', organisation: hostOrganisation ?? '', jobTitle: '' },
    { name: contact, organisation: institute, jobTitle: '' },
  ]
  const participants = new Set(door.people.map(displayName))
  const byName = new Map(badges.toReversed().map((badge) => [badge.name, badge]))
  return [...byName.values()].toReversed().filter(({ name }) => name !== '' && !participants.has(name))
}

const named = (db: Db, meetingId: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .leftJoin('host_section', 'host_section.meeting_id', 'meeting.id')
    .leftJoin('organisation as host', 'host.id', 'meeting.host_organisation_id')
    .where('meeting.id', '=', meetingId)
    .select(['host_section.speaker_name as speaker', 'host.name as hostOrganisation'])
    .select(['circle.contact_name as contact', 'institute.name as institute'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('person')
          .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
          .where((where) =>
            where.or([
              where('person.id', '=', where.ref('meeting.host_person_id')),
              where(
                'person.id',
                'in',
                where
                  .selectFrom('programme_item')
                  .innerJoin('item_lead', 'item_lead.item_id', 'programme_item.id')
                  .whereRef('programme_item.meeting_id', '=', 'meeting.id')
                  .select('item_lead.person_id'),
              ),
            ]),
          )
          .orderBy('person.last_name')
          .select(['person.id', 'person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select(['person.last_name as lastName', 'person.job_title as jobTitle'])
          .select('organisation.name as organisation'),
      ).as('leads'),
    )
    .executeTakeFirstOrThrow()
