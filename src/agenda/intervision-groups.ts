import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { CaseReadBy, CaseState } from '../db/intervision-tables.ts'
import type { Database } from '../db/schema.ts'
import type { CaseLock } from '../intervision/case-readers.ts'

/** A group of the intervision: who is in it and what it works on. Never for a public page. */
export interface AgendaGroup {
  id: string
  /** from 1 within the meeting */
  number: number
  /** empty while it has none of its own */
  room: string
  /** null while nobody facilitates it */
  facilitator: { personId: string; name: string } | null
  /** registrations with a seat, in no order that means anything */
  memberIds: string[]
  /** null while it has none; `lock` decides who may read even its title: ask `mayReadCase` */
  case: { id: string; title: string; lock: CaseLock } | null
}

/** Selects the groups of `meeting`, by number, as a JSON list of rows for `agendaGroup`. */
export const groupsOf = (eb: ExpressionBuilder<Database, 'meeting'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('intervision_group as group')
      .leftJoin('person as facilitator', 'facilitator.id', 'group.facilitator_person_id')
      .leftJoin('case_offer', 'case_offer.id', 'group.case_id')
      .leftJoin('registration as bringer', 'bringer.id', 'case_offer.registration_id')
      .whereRef('group.meeting_id', '=', 'meeting.id')
      .select((group) => [
        'group.id',
        'group.number',
        'group.room',
        'facilitator.id as facilitatorPersonId',
        sql<string>`concat_ws(' ', facilitator.first_name, nullif(facilitator.name_prefix, ''), facilitator.last_name)`.as(
          'facilitatorName',
        ),
        group
          .selectFrom('registration as leading')
          .whereRef('leading.circle_id', '=', 'meeting.circle_id')
          .whereRef('leading.person_id', '=', 'group.facilitator_person_id')
          .where('leading.state', '=', 'confirmed')
          .select('leading.id')
          .as('facilitatorId'),
        sql<string[]>`
          coalesce((
            select jsonb_agg(member.registration_id order by registration.arrival)
            from intervision_member member join registration on registration.id = member.registration_id
            where member.group_id = "group".id and registration.state = 'confirmed'
          ), '[]')`.as('memberIds'),
        'case_offer.id as caseId',
        'case_offer.title as caseTitle',
        'case_offer.read_by as readBy',
        'case_offer.state as caseState',
        'case_offer.registration_id as bringerId',
        'bringer.state as bringerState',
      ])
      .orderBy('group.number'),
  )

interface GroupRow {
  id: string
  number: number
  room: string
  facilitatorPersonId: string | null
  facilitatorName: string
  facilitatorId: string | null
  memberIds: string[]
  caseId: string | null
  caseTitle: string | null
  readBy: CaseReadBy | null
  caseState: CaseState | null
  bringerId: string | null
  bringerState: string | null
}

/** A group as an agenda has it. */
export const agendaGroup = (row: GroupRow): AgendaGroup => ({
  id: row.id,
  number: row.number,
  room: row.room,
  facilitator:
    row.facilitatorPersonId === null
      ? null
      : { personId: row.facilitatorPersonId, name: row.facilitatorName },
  memberIds: row.memberIds,
  case: caseOf(row),
})

// An outer join: without a case every column of it is null.
const caseOf = (row: GroupRow): AgendaGroup['case'] => {
  const { caseId, caseTitle, readBy, caseState, bringerId, facilitatorId, memberIds } = row
  if (caseId === null || caseTitle === null || readBy === null || caseState === null) return null
  const bringerHasSeat = row.bringerState === 'confirmed'
  const lock = { readBy, state: caseState, bringerId, bringerHasSeat, memberIds, facilitatorId }
  return { id: caseId, title: caseTitle, lock }
}
