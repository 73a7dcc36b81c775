import { CIRCLE_RULES } from './circle-needs.ts'
import { MEETING_RULES, type WorkedMeeting } from './meeting-needs.ts'
import type { MeetingWork } from './meeting-work.ts'
import type { CircleNeed, Finding, MeetingNeed, Need } from './need.ts'
import { officeNeeds } from './office-needs.ts'
import type { OfficeWork } from './office-work.ts'
import type { CircleLine } from './queries.ts'

/** All that the rules look at. */
export interface Work {
  circles: CircleLine[]
  meetings: MeetingWork[]
  office: OfficeWork
}

/**
 * Everything that needs an organiser now, over all circles of the institute, what was due first on top. Circles that are
 * closed ask for nothing, and those that are over only for what comes after a meeting.
 * @param today '2026-11-21'
 */
export const needsOf = ({ circles, meetings, office }: Work, today: string): Need[] => {
  const workOf = new Map(meetings.map((work) => [work.meetingId, work]))
  return [
    ...officeNeeds(office, today),
    ...circles
      .filter(({ phase }) => phase !== 'closed')
      .flatMap((circle) => [
        ...(circle.endsOn >= today ? ofCircle(circle) : []),
        ...circle.meetings.flatMap((meeting) =>
          ofMeeting(circle, { ...meeting, work: workOf.get(meeting.id) ?? null }, today),
        ),
      ]),
  ].toSorted((a, b) => (a.dueOn ?? today).localeCompare(b.dueOn ?? today))
}

const ofCircle = (circle: CircleLine): Need[] => {
  const href = `/organiser/circles/${circle.slug}`
  return entries(CIRCLE_RULES).flatMap(([kind, rule]: [CircleNeed, (typeof CIRCLE_RULES)[CircleNeed]]) => {
    const finding = rule(circle)
    if (!finding) return []
    const need = needOf(kind, finding, href)
    return [
      { ...need, circle, meeting: null, ...(kind === 'sendDrafts' ? { href: draftsHref(circle) } : {}) },
    ]
  })
}

const ofMeeting = (circle: CircleLine, meeting: WorkedMeeting, today: string): Need[] => {
  const href = `/organiser/circles/${circle.slug}/meetings/${meeting.number}`
  return entries(MEETING_RULES).flatMap(
    ([kind, rule]: [MeetingNeed, (typeof MEETING_RULES)[MeetingNeed]]) => {
      const finding = rule(meeting, today)
      return finding ? [{ ...needOf(kind, finding, href), circle, meeting }] : []
    },
  )
}

const draftsHref = ({ slug }: CircleLine) => `/organiser/letters?circle=${slug}&group=decide`

// A path may lead beside its meeting: '/../../rotation/3'.
const needOf = (
  kind: Need['kind'],
  { dueOn, values = {}, press = null, path = '' }: Finding,
  href: string,
) => ({
  kind,
  dueOn,
  values,
  press,
  href: new URL(`http://localhost${href}${path}`).pathname,
})

// The cast: a record has the keys of its type, and no others here.
const entries = <Key extends string, Value>(record: Record<Key, Value>) =>
  Object.entries(record) as [Key, Value][]
