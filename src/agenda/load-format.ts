import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import { displayName } from '../people/person-name.ts'
import type { MeetingFormat, SeriesFacts } from '../programme/format-facts.ts'
import { taskTiming } from '../programme/task-due.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { type Engagement, findEngagements } from './engagements.ts'
import { DAY_COLUMNS, dayToFill, ITEM_COLUMNS } from './laid-columns.ts'
import { layOut } from './timing.ts'

/**
 * What the check of the format must know of a circle: its meetings that go on, by number. Two statements, however many
 * meetings there are.
 */
export const loadFormat = async (db: Db, circleId: string, today: string): Promise<SeriesFacts> => {
  const [rows, engagements] = await Promise.all([
    meetingsQuery(db, circleId).execute(),
    findEngagements(db, circleId),
  ])
  return { meetings: rows.map((row) => formatOf(row, engagements, today)) }
}

const meetingsQuery = (db: Db, circleId: string) =>
  db
    .selectFrom('meeting')
    .leftJoin('organisation as host', 'host.id', 'meeting.host_organisation_id')
    .leftJoin('person as hostPerson', 'hostPerson.id', 'meeting.host_person_id')
    .leftJoin('host_section as section', 'section.meeting_id', 'meeting.id')
    .where('meeting.circle_id', '=', circleId)
    .where('meeting.state', '=', 'planned')
    .orderBy('meeting.number')
    .select(['meeting.id', 'meeting.number', 'meeting.place', 'host.name as hostName', ...DAY_COLUMNS])
    .select(['hostPerson.first_name as firstName', 'hostPerson.name_prefix as namePrefix'])
    .select(['hostPerson.last_name as lastName', 'section.venue_name as venueName'])
    .select(['section.step_free as stepFree', 'section.visit_title as visitTitle'])
    .select(['section.step_free_route as stepFreeRoute', 'section.equal_alternative as alternative'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('programme_item as item')
          .whereRef('item.meeting_id', '=', 'meeting.id')
          .orderBy('item.position')
          .select(['item.state', ...ITEM_COLUMNS])
          .select((item) =>
            jsonArrayFrom(
              item
                .selectFrom('item_lead')
                .innerJoin('person', 'person.id', 'item_lead.person_id')
                .whereRef('item_lead.item_id', '=', 'item.id')
                .orderBy('item_lead.position')
                .select(['person.id', 'person.first_name as firstName'])
                .select(['person.name_prefix as namePrefix', 'person.last_name as lastName']),
            ).as('leads'),
          ),
      ).as('items'),
      jsonArrayFrom(
        eb
          .selectFrom('host_task as task')
          .whereRef('task.meeting_id', '=', 'meeting.id')
          .where('task.responsible', '=', 'host')
          .where('task.done_at', 'is', null)
          .where('task.removed_at', 'is', null)
          .orderBy('task.weeks_before', 'desc')
          .orderBy('task.position')
          .select(['task.title', 'task.weeks_before as weeksBefore']),
      ).as('tasks'),
      jsonArrayFrom(
        eb
          .selectFrom('intervision_group as group')
          .leftJoin('person', 'person.id', 'group.facilitator_person_id')
          .whereRef('group.meeting_id', '=', 'meeting.id')
          .orderBy('group.number')
          .select(['group.number', 'group.case_id as caseId', 'person.id as personId'])
          .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select('person.last_name as lastName'),
      ).as('groups'),
      jsonArrayFrom(
        eb
          .selectFrom('expert')
          .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
          .whereRef('item.meeting_id', '=', 'meeting.id')
          .where('expert.revoked_at', 'is', null)
          .orderBy('expert.named')
          .select(['expert.name', 'expert.state']),
      ).as('experts'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof meetingsQuery>['execute']>>[number]

const formatOf = (row: Row, engagements: Engagement[], today: string): MeetingFormat => {
  const { lines } = layOut(row.items, dayToFill(row))
  return {
    number: row.number,
    heldOn: row.heldOn,
    startMinute: minuteOfDay(row.startsAt),
    endMinute: minuteOfDay(row.endsAt),
    place: row.place,
    hostName: row.hostName,
    hostPerson: nameOf(row),
    hasVenue: Boolean(row.venueName),
    venueStepFree: row.stepFree,
    items: lines.map(({ kind, state, minutes, startMinute, leads }) => ({
      kind,
      state,
      minutes,
      startMinute,
      leads: leads.map((lead) => ({ personId: lead.id, name: displayName(lead) })),
    })),
    groups: row.groups.map(({ number, caseId, personId, ...facilitator }) => ({
      number,
      hasCase: caseId !== null,
      facilitator: personId === null ? null : { personId, name: nameOf(facilitator) ?? '' },
    })),
    experts: row.experts,
    visit: {
      title: row.visitTitle ?? '',
      stepFree: row.stepFreeRoute,
      hasAlternative: Boolean(row.alternative),
    },
    lateHostTasks: row.tasks
      .filter(
        ({ weeksBefore }) =>
          taskTiming({ weeksBefore, isDone: false }, { heldOn: row.heldOn, state: 'planned' }, today) ===
          'late',
      )
      .map(({ title }) => title),
    elsewhere: engagements.filter(({ heldOn, meetingId }) => heldOn === row.heldOn && meetingId !== row.id),
  }
}

// Outer joins: without a person every part of the name is missing.
const nameOf = (person: {
  firstName: string | null
  namePrefix: string | null
  lastName: string | null
}): string | null =>
  person.firstName === null
    ? null
    : displayName({
        firstName: person.firstName,
        namePrefix: person.namePrefix ?? '',
        lastName: person.lastName ?? '',
      })
