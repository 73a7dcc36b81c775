import type { Pillar } from '../db/programme-tables.ts'
import type { FormatFinding, MeetingFormat, Solver, Weight } from './format-facts.ts'
import { PILLARS } from './pillar.ts'
import { speakersInTwoPlaces } from './speaker-places.ts'

/** What one meeting to come still misses. Weights grow as its day comes nearer. */
export const checkMeeting = (meeting: MeetingFormat, today: string): FormatFinding[] => {
  const days = Temporal.PlainDate.from(today).until(meeting.heldOn, { largestUnit: 'day' }).days
  return [
    ...hostFindings(meeting, days),
    ...PILLARS.flatMap((pillar) => pillarFindings(meeting, pillar, days)),
    ...groupFindings(meeting, days),
    ...expertFindings(meeting, days),
    ...visitFindings(meeting, days),
    ...speakersInTwoPlaces(meeting).map(
      ({ speaker, where }): FormatFinding => ({
        ...about(meeting, 'blocking', { name: speaker }),
        kind: 'speakerTwice',
        place: 'programme',
        speaker,
        where,
      }),
    ),
  ]
}

const hostFindings = (meeting: MeetingFormat, days: number): FormatFinding[] => {
  if (meeting.hostName === null)
    return [
      {
        ...about(meeting, byDay(days, { blocking: 28, warning: 84 }), { role: 'organiser' }),
        kind: 'noHost',
        place: 'rotation',
      },
    ]
  const host = hostOf(meeting)
  return [
    ...(meeting.hasVenue
      ? []
      : [
          {
            ...about(meeting, byDay(days, { blocking: 7, warning: 42 }), host),
            kind: 'noVenue' as const,
            place: 'section' as const,
          },
        ]),
    ...(meeting.venueStepFree === false
      ? [
          {
            ...about(meeting, byDay(days, { blocking: 14, warning: 365 }), host),
            kind: 'venueNotStepFree' as const,
            place: 'section' as const,
          },
        ]
      : []),
    ...(meeting.lateHostTasks.length > 0
      ? [
          {
            ...about(meeting, byDay(days, { blocking: 3, warning: 365 }), host),
            kind: 'hostTasksLate' as const,
            place: 'tasks' as const,
            tasks: meeting.lateHostTasks,
          },
        ]
      : []),
  ]
}

const pillarFindings = (meeting: MeetingFormat, pillar: Pillar, days: number): FormatFinding[] => {
  const items = meeting.items.filter(({ kind }) => kind === pillar)
  const solver: Solver =
    pillar === 'projectVisit' && meeting.hostName !== null
      ? hostOf(meeting)
      : { role: pillar === 'news' ? 'participants' : 'organiser' }
  if (items.length === 0)
    return [
      {
        ...about(meeting, byDay(days, { blocking: 7, warning: 365 }), { role: 'organiser' }),
        kind: 'pillarAbsent',
        pillar,
        place: 'programme',
      },
    ]
  if (items.some(({ state }) => state === 'filled' || state === 'agreed')) return []
  return [
    {
      ...about(meeting, byDay(days, { blocking: 14, warning: 56 }), solver),
      kind: 'pillarEmpty',
      pillar,
      place: pillar === 'projectVisit' ? 'section' : 'programme',
    },
  ]
}

const groupFindings = (meeting: MeetingFormat, days: number): FormatFinding[] => {
  if (!meeting.items.some(({ kind }) => kind === 'intervision')) return []
  if (meeting.groups.length === 0)
    return days > 28
      ? []
      : [{ ...about(meeting, 'warning', { role: 'organiser' }), kind: 'noGroups', place: 'groups' }]
  return meeting.groups
    .filter(({ hasCase }) => !hasCase)
    .map(({ number }) => ({
      ...about(meeting, byDay(days, { blocking: 14, warning: 56 }), { role: 'participants' }),
      kind: 'groupWithoutCase',
      group: number,
      place: 'groups',
    }))
}

/** Days before a meeting from which on an expert must have confirmed. */
const EXPERT_SURE = 28

const expertFindings = (meeting: MeetingFormat, days: number): FormatFinding[] => {
  const hasDeepDive = meeting.items.some(({ kind }) => kind === 'deepDive')
  if (!hasDeepDive || days > EXPERT_SURE) return []
  if (meeting.experts.some(({ state }) => state === 'confirmed')) return []
  const asked = meeting.experts.find(({ state }) => state === 'asked')?.name ?? null
  return [
    {
      ...about(
        meeting,
        byDay(days, { blocking: 7, warning: EXPERT_SURE }),
        asked ? { name: asked } : { role: 'organiser' },
      ),
      kind: 'noExpertConfirmed',
      asked,
      place: 'experts',
    },
  ]
}

const visitFindings = (meeting: MeetingFormat, days: number): FormatFinding[] => {
  const { title, stepFree, hasAlternative } = meeting.visit
  if (title === '' || stepFree === true || hasAlternative) return []
  return stepFree === false
    ? [
        {
          ...about(meeting, byDay(days, { blocking: 14, warning: 365 }), hostOf(meeting)),
          kind: 'visitNotStepFree',
          place: 'section',
        },
      ]
    : [
        {
          ...about(meeting, byDay(days, { blocking: 0, warning: 28 }), hostOf(meeting)),
          kind: 'visitStepFreeUnknown',
          place: 'section',
        },
      ]
}

const hostOf = ({ hostPerson, hostName }: MeetingFormat): Solver =>
  hostPerson ? { name: hostPerson } : hostName ? { name: hostName } : { role: 'organiser' }

const about = (meeting: MeetingFormat, weight: Weight, solver: Solver) => ({
  weight,
  meeting: meeting.number,
  solver,
})

/** The weight by days to go: blocking and warning from so many days on, a hint before that. */
const byDay = (days: number, from: { blocking: number; warning: number }): Weight =>
  days <= from.blocking ? 'blocking' : days <= from.warning ? 'warning' : 'hint'
