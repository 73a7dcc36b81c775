import { describe, expect, test } from '@jest/globals'
import type { CircleLine } from '../../../../src/web/organiser/home/queries.ts'
import { tasksOf } from '../../../../src/web/organiser/home/tasks.ts'
import type { MeetingStatus } from '../../../../src/web/organiser/missing.ts'

const TODAY = '2026-11-21'

const aMeeting = (changes: Partial<MeetingStatus>): MeetingStatus => ({
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

const aLine = (changes: Partial<CircleLine>): CircleLine => ({
  slug: 'kring',
  title: 'Kring',
  centralQuestion: '',
  region: '',
  startsOn: '2026-10-01',
  endsOn: '2027-06-30',
  phase: 'registrationOpen',
  capacity: 24,
  meetings: [aMeeting({})],
  taken: 20,
  waiting: 0,
  drafts: 0,
  ...changes,
})

const kinds = (...circles: CircleLine[]) => tasksOf(circles, TODAY).map(({ kind, dueOn }) => [kind, dueOn])

describe('what needs the organiser', () => {
  test('is nothing when all is there', () => {
    expect(kinds(aLine({}))).toEqual([])
  })

  test('is a plan for a draft without meetings, then opening it', () => {
    expect(kinds(aLine({ phase: 'draft', meetings: [] }), aLine({ phase: 'draft' }))).toEqual([
      ['planMeetings', null],
      ['publish', null],
    ])
  })

  test('is the waiting list only while a seat is free', () => {
    expect([kinds(aLine({ waiting: 2 })), kinds(aLine({ waiting: 2, taken: 24 }))]).toEqual([
      [['giveSeats', null]],
      [],
    ])
  })

  test('is the next step of a meeting, from four weeks before it is late', () => {
    const missing = (changes: Partial<MeetingStatus>) => kinds(aLine({ meetings: [aMeeting(changes)] }))
    expect([
      missing({ hostOrganisationId: null }),
      missing({ hasEditor: false, hostHasSaved: false }),
      missing({ hostHasSaved: false }),
      missing({ hasVenue: false }),
      missing({ items: [] }),
      missing({ hostOrganisationId: null, heldOn: '2027-03-13' }),
      missing({ hostOrganisationId: null, heldOn: '2027-03-14' }),
    ]).toEqual([
      [['host', '2026-09-17']],
      [['editor', '2026-10-15']],
      [['hostSection', '2026-11-12']],
      [['venue', '2026-11-12']],
      [['programme', '2026-11-12']],
      [['host', '2026-12-19']],
      [],
    ])
  })

  test('is nothing of meetings that are cancelled or held, nor of circles that are over', () => {
    const host = { hostOrganisationId: null }
    expect(
      kinds(
        aLine({
          meetings: [aMeeting({ ...host, state: 'cancelled' }), aMeeting({ ...host, heldOn: '2026-11-20' })],
        }),
        aLine({ phase: 'closed', meetings: [aMeeting(host)] }),
        aLine({ endsOn: '2026-11-20', meetings: [aMeeting(host)] }),
      ),
    ).toEqual([])
  })
})
