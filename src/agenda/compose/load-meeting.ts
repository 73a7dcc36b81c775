import { nextToCome } from '../../contribution/decide-news.ts'
import { findNewsOfMeeting } from '../../contribution/queries.ts'
import type { Db, Trx } from '../../db/connect.ts'
import { expertsOf } from '../../expert/experts.ts'
import { type ReadableCase, readableCases } from '../../intervision/cases.ts'
import { isFilled } from '../../intervision/group.ts'
import { findGroups, findPeopleToDivide } from '../../intervision/groups.ts'
import { whyNotChange } from '../../meeting/meeting.ts'
import { displayName } from '../../people/person-name.ts'
import { isPillar } from '../../programme/pillar.ts'
import { findSection } from '../../programme/queries.ts'
import { visitAsTold } from '../../programme/visit-item.ts'
import type { CaseToPlace, MeetingToCompose, PillarItem } from './meeting-to-compose.ts'

/**
 * Reads all that is there for a meeting, in eight statements however much it is.
 * @throws when there is no such meeting
 */
export const loadMeetingToCompose = async (
  db: Db | Trx,
  meetingId: string,
  now: Temporal.Instant,
): Promise<MeetingToCompose> => {
  const { circleId, circleTheme, ...meeting } = await meetingQuery(db, meetingId)
  const siblings = await siblingsQuery(db, circleId)
  const firsts = firstOfEach(await itemsQuery(db, meetingId))
  const groups = await findGroups(db, meetingId)
  const people = await findPeopleToDivide(db, meetingId)
  const cases = await readableCases(db, { circleId, reader: { kind: 'organiser' } })
  const experts = await expertsOf(db, meetingId)
  const stored = await findSection(db, meetingId)
  const visit = firsts.find(({ pillar }) => pillar === 'projectVisit')
  const told = stored && visit ? visitAsTold(stored.section, visit) : null
  const deepDive = firsts.find(({ pillar }) => pillar === 'deepDive')
  return {
    meetingId,
    circleId,
    number: meeting.number,
    theme: meeting.theme || circleTheme,
    isOpen: whyNotChange(meeting, now) === null,
    hostOrganisationId: meeting.hostOrganisationId,
    next: nextOf(siblings, meeting, now),
    items: firsts,
    news: await findNewsOfMeeting(db, meetingId),
    groups: groups.map(({ id, number, caseId }) => ({
      id,
      number,
      caseId,
      memberIds: people.filter(({ groupId }) => groupId === id).map(({ registrationId }) => registrationId),
    })),
    cases: cases.map(caseToPlace),
    coming: new Map(people.map(({ registrationId, comes }) => [registrationId, comes])),
    headCount: people.filter(isFilled).length,
    experts: experts.filter(({ itemId }) => itemId === deepDive?.id),
    visit: told && { title: told.title, minutes: told.minutes },
  }
}

const nextOf = (
  siblings: Awaited<ReturnType<typeof siblingsQuery>>,
  meeting: { number: number },
  now: Temporal.Instant,
): MeetingToCompose['next'] => {
  const next = nextToCome(siblings, meeting, now)
  return next ? { id: next.id, number: next.number, place: next.place } : null
}

const caseToPlace = ({ bringer, ...one }: ReadableCase): CaseToPlace => ({
  id: one.id,
  title: one.title,
  version: one.version,
  readBy: one.readBy,
  state: one.state,
  meetingId: one.meetingId,
  bringerId: one.bringerId,
  bringer: bringer ? displayName(bringer) : '',
  bringerHasSeat: one.bringerHasSeat,
})

const firstOfEach = (rows: Awaited<ReturnType<typeof itemsQuery>>): PillarItem[] => {
  const firsts = new Map<string, PillarItem>()
  for (const { kind, ...item } of rows)
    if (isPillar(kind) && !firsts.has(kind)) firsts.set(kind, { ...item, pillar: kind })
  return [...firsts.values()]
}

const meetingQuery = (db: Db | Trx, meetingId: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('meeting.id', '=', meetingId)
    .select(['circle.id as circleId', 'circle.theme as circleTheme', 'meeting.number', 'meeting.theme'])
    .select(['meeting.held_on as heldOn', 'meeting.starts_at as startsAt', 'meeting.time_zone as timeZone'])
    .select(['meeting.state', 'meeting.host_organisation_id as hostOrganisationId'])
    .executeTakeFirstOrThrow()

const siblingsQuery = (db: Db | Trx, circleId: string) =>
  db
    .selectFrom('meeting')
    .where('circle_id', '=', circleId)
    .orderBy('number')
    .select(['id', 'number', 'place', 'state', 'held_on as heldOn', 'starts_at as startsAt'])
    .select('time_zone as timeZone')
    .execute()

const itemsQuery = (db: Db | Trx, meetingId: string) =>
  db
    .selectFrom('programme_item as item')
    .where('item.meeting_id', '=', meetingId)
    .orderBy('item.position')
    .select(['item.id', 'item.kind', 'item.title', 'item.minutes', 'item.state'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('item_lead')
            .whereRef('item_lead.item_id', '=', 'item.id')
            .select('item_lead.item_id'),
        )
        .$castTo<boolean>()
        .as('hasLead'),
    )
    .execute()
