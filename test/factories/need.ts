import type { MeetingWork } from '../../src/web/organiser/home/meeting-work.ts'
import { needsOf } from '../../src/web/organiser/home/needs.ts'
import type { OfficeWork } from '../../src/web/organiser/home/office-work.ts'
import type { CircleLine } from '../../src/web/organiser/home/queries.ts'
import type { MeetingStatus } from '../../src/web/organiser/missing.ts'

const TODAY = '2026-11-21'

/** A meeting in three weeks of which nothing is missing. */
export const aMeeting = (changes: Partial<MeetingStatus> = {}): MeetingStatus => ({
  id: 'm1',
  number: 1,
  theme: '',
  heldOn: '2026-12-10',
  startsAt: '09:30:00',
  endsAt: '16:30:00',
  timeZone: 'Europe/Amsterdam',
  place: 'Zwolle',
  state: 'planned',
  version: 1,
  hostOrganisationId: 'zwolle',
  hostName: 'Gemeente Zwolle',
  hostHasSaved: true,
  hasVenue: true,
  isChangedSinceAgreed: false,
  hasEditor: true,
  openTasks: [],
  items: (['news', 'intervision', 'deepDive', 'projectVisit'] as const).map((kind) => ({
    kind,
    state: 'filled',
    minutes: 60,
  })),
  ...changes,
})

/** A circle that is open, with that one meeting. */
export const aCircleLine = (changes: Partial<CircleLine> = {}): CircleLine => ({
  slug: 'kring',
  title: 'Kring',
  region: '',
  startsOn: '2026-10-01',
  endsOn: '2027-06-30',
  phase: 'registrationOpen',
  capacity: 24,
  meetings: [aMeeting()],
  seats: { confirmed: 20, offered: 0, waiting: 0 },
  firstInLine: null,
  drafts: 0,
  ...changes,
})

/** What is known of that meeting besides: nothing that anybody must do. */
export const someWork = (changes: Partial<MeetingWork> = {}): MeetingWork => ({
  meetingId: 'm1',
  asked: 20,
  hostRequest: null,
  silentExpert: null,
  reminder: null,
  experts: 1,
  cases: 1,
  answered: 0,
  isReported: false,
  ...changes,
})

const QUIET: OfficeWork = { failed: 0, marked: 0, unread: 0, unreadSince: null, held: [], followUps: [] }

/** What the rules find on that day. */
export const needs = (
  circles: CircleLine[],
  meetings: MeetingWork[] = [],
  office: Partial<OfficeWork> = {},
) => needsOf({ circles, meetings, office: { ...QUIET, ...office } }, TODAY)

/** The same, each in a word with its last day. */
export const kinds = (...asked: Parameters<typeof needs>) =>
  needs(...asked).map(({ kind, dueOn }) => [kind, dueOn])

/** The same of one meeting. */
export const ofMeeting = (changes: Partial<MeetingStatus>, work: Partial<MeetingWork> = {}) =>
  kinds([aCircleLine({ meetings: [aMeeting(changes)] })], [someWork(work)])

/** The pillars of that meeting but for these. */
export const without = (...pillars: string[]) =>
  aMeeting().items.filter(({ kind }) => !pillars.includes(kind))
