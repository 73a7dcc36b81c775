import { sql } from 'kysely'
import type { AccessPurpose } from '../db/access-tables.ts'
import type { Trx } from '../db/connect.ts'

interface Subject {
  purpose: AccessPurpose
  subjectId: string
}

/**
 * The day on which what a link is for is over: of participants the last meeting of their circle, of everybody else their
 * meeting. One query for each purpose.
 * @returns '2027-03-30' by subject; left out where there is no day, or where the purpose knows none
 */
export const lastDaysOf = async (trx: Trx, subjects: Subject[]): Promise<Map<string, string>> => {
  const found: { id: string; day: string | null }[] = []
  for (const [purpose, of] of Map.groupBy(subjects, (subject) => subject.purpose)) {
    const ids = [...new Set(of.map(({ subjectId }) => subjectId))]
    found.push(...((await dayQueries[purpose]?.(trx, ids)) ?? []))
  }
  return new Map(found.flatMap(({ id, day }) => (day === null ? [] : [[id, day]])))
}

type DayQuery = (trx: Trx, ids: string[]) => Promise<{ id: string; day: string | null }[]>

const oneOf = (ids: string[]) => sql<string>`any(${ids}::uuid[])`

const lastDayOfCircle: DayQuery = (trx, ids) =>
  trx
    .selectFrom('registration')
    .innerJoin('meeting', 'meeting.circle_id', 'registration.circle_id')
    .select((eb) => ['registration.id', eb.fn.max('meeting.held_on').as('day')])
    .where('registration.id', '=', oneOf(ids))
    .groupBy('registration.id')
    .execute()

const dayOfHost: DayQuery = (trx, ids) =>
  trx
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .select(['host_editor.id', 'meeting.held_on as day'])
    .where('host_editor.id', '=', oneOf(ids))
    .execute()

const dayOfHostRequest: DayQuery = (trx, ids) =>
  trx
    .selectFrom('host_request')
    .innerJoin('meeting', 'meeting.id', 'host_request.meeting_id')
    .select(['host_request.id', 'meeting.held_on as day'])
    .where('host_request.id', '=', oneOf(ids))
    .execute()

const dayOfSubstitute: DayQuery = (trx, ids) =>
  trx
    .selectFrom('substitute')
    .innerJoin('meeting', 'meeting.id', 'substitute.meeting_id')
    .select(['substitute.id', 'meeting.held_on as day'])
    .where('substitute.id', '=', oneOf(ids))
    .execute()

const dayOfGuest: DayQuery = (trx, ids) =>
  trx
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .select(['information_guest.id', 'information_meeting.held_on as day'])
    .where('information_guest.id', '=', oneOf(ids))
    .execute()

const dayOfExpert: DayQuery = (trx, ids) =>
  trx
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', (join) =>
      join.on((eb) => eb('meeting.id', '=', eb.fn.coalesce('item.meeting_id', 'item.aside_of'))),
    )
    .select(['expert.id', 'meeting.held_on as day'])
    .where('expert.id', '=', oneOf(ids))
    .execute()

const dayQueries: Partial<Record<AccessPurpose, DayQuery>> = {
  participant: lastDayOfCircle,
  substitute: dayOfSubstitute,
  guest: dayOfGuest,
  expert: dayOfExpert,
  hostRequest: dayOfHostRequest,
  hostSection: dayOfHost,
}
