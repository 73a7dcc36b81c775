import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/connect.ts'
import { findCandidates } from '../../../meeting/candidates.ts'
import type { Candidate } from '../../../meeting/rotation.ts'

/** A circle with its meetings, who hosts them, who was asked and who could be; in three statements. */
export interface Board extends BoardRow {
  candidates: Candidate[]
}

export type BoardMeeting = BoardRow['meetings'][number]
export type BoardRequest = BoardMeeting['requests'][number]

/** The board of a circle; undefined when this institute has no circle of that name. */
export const findBoard = async (
  db: Db,
  wanted: { instituteId: string; slug: string },
): Promise<Board | undefined> => {
  const row = await boardRow(db, wanted)
  return row && { ...row, candidates: await findCandidates(db, row.id) }
}

/** Of a person with a seat in a circle: what a request to them needs; undefined when there is nobody like that. */
export const findPersonToAsk = (
  db: Db,
  { circleId, registrationId }: { circleId: string; registrationId: string },
) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'confirmed')
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'person.email', 'person.language'])
    .select('person.organisation_id as organisationId')
    .executeTakeFirst()

type BoardRow = NonNullable<Awaited<ReturnType<typeof boardRow>>>

const boardRow = (db: Db, { instituteId, slug }: { instituteId: string; slug: string }) =>
  db
    .selectFrom('circle')
    .where('circle.institute_id', '=', instituteId)
    .where('circle.slug', '=', slug)
    .select(['circle.id', 'circle.slug', 'circle.title', 'circle.region'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('meeting')
          .leftJoin('organisation as host', 'host.id', 'meeting.host_organisation_id')
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .orderBy('meeting.number')
          .select(['meeting.id', 'meeting.number', 'meeting.theme', 'meeting.held_on as heldOn'])
          .select(['meeting.starts_at as startsAt', 'meeting.ends_at as endsAt'])
          .select(['meeting.time_zone as timeZone', 'meeting.place', 'meeting.state'])
          .select(['meeting.host_organisation_id as hostOrganisationId', 'host.name as hostName'])
          .select((meeting) =>
            jsonArrayFrom(
              meeting
                .selectFrom('host_request')
                .innerJoin('organisation', 'organisation.id', 'host_request.organisation_id')
                .whereRef('host_request.meeting_id', '=', 'meeting.id')
                .orderBy('host_request.asked_at')
                .orderBy('host_request.id')
                .select(['host_request.id', 'host_request.organisation_id as organisationId'])
                .select(['organisation.name as organisation', 'host_request.name'])
                .select(['host_request.state', 'host_request.note'])
                // Inside JSON a moment is a text.
                .select(sql<string>`host_request.asked_at`.as('askedAt')),
            ).as('requests'),
          ),
      ).as('meetings'),
    )
    .executeTakeFirst()
