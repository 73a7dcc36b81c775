import { describe, expect, test } from '@jest/globals'
import type { MeetingWork } from '../../../../src/web/organiser/home/meeting-work.ts'
import type { MeetingStatus } from '../../../../src/web/organiser/missing.ts'
import { aCircleLine, aMeeting, kinds, needs, ofMeeting, someWork, without } from '../../../factories/need.ts'

describe('what a meeting needs of an organiser', () => {
  test('is the next step, from four weeks before it is late', () => {
    expect([
      ofMeeting({ hostOrganisationId: null }),
      ofMeeting({ hasEditor: false, hostHasSaved: false }),
      ofMeeting({ hostHasSaved: false }),
      ofMeeting({ hasVenue: false }),
      ofMeeting({ items: without('news') }),
      ofMeeting({ hostOrganisationId: null, heldOn: '2027-03-13' }),
      ofMeeting({ hostOrganisationId: null, heldOn: '2027-03-14' }),
      ofMeeting({ isChangedSinceAgreed: true }),
    ]).toEqual([
      [['host', '2026-09-17']],
      [['editor', '2026-10-15']],
      [['hostSection', '2026-11-12']],
      [['venue', '2026-11-12']],
      [['programme', '2026-11-12']],
      [['host', '2026-12-19']],
      [],
      [],
    ])
  })

  test('is nothing of a host while somebody was asked, until they kept silent for a week', () => {
    const asked = (askedOn: string) =>
      ofMeeting(
        { hostOrganisationId: null },
        { hostRequest: { name: 'Sanne', organisation: 'Gemeente Ede', askedOn } },
      )
    expect([asked('2026-11-15'), asked('2026-11-14')]).toEqual([[], [['hostRequest', '2026-11-21']]])
  })

  test('is a case for an intervision that is not filled, and none once one was offered', () => {
    const items = without('intervision')
    expect([ofMeeting({ items }, { cases: 0 }), ofMeeting({ items }), ofMeeting({}, { cases: 0 })]).toEqual([
      [
        ['programme', '2026-11-12'],
        ['cases', '2026-11-12'],
      ],
      [['programme', '2026-11-12']],
      [],
    ])
  })

  test('is an expert for a deep dive that is not filled, and an answer of who was asked a week ago', () => {
    const items = without('deepDive')
    const silent = (askedOn: string) =>
      ofMeeting({}, { silentExpert: { name: 'Olaf', itemId: 'i1', askedOn } })
    expect([ofMeeting({ items }, { experts: 0 }), silent('2026-11-14'), silent('2026-11-15')]).toEqual([
      [
        ['expert', '2026-10-29'],
        ['programme', '2026-11-12'],
      ],
      [['silentExpert', '2026-11-21']],
      [],
    ])
  })

  test('is late tasks, with the reminder to the host at one press when it is ready', () => {
    const openTasks = [{ title: 'Zaal vastleggen', weeksBefore: 8, responsible: 'host' as const }]
    const of = (reminder: MeetingWork['reminder']) =>
      needs([aCircleLine({ meetings: [aMeeting({ openTasks })] })], [someWork({ reminder })])
    expect(of(null)).toMatchObject([
      {
        kind: 'lateTasks',
        dueOn: '2026-10-15',
        press: null,
        href: '/organiser/circles/kring/meetings/1/tasks',
      },
    ])
    expect(of({ id: 'l1', name: 'Samira' })).toMatchObject([
      {
        press: { action: '/organiser/letters/l1/sending' },
        values: { name: 'Samira', tasks: 'Zaal vastleggen' },
      },
    ])
  })

  test('is a report from the day after it, until that is shared, also when the circle is over', () => {
    const held = (changes: Partial<MeetingStatus>, work: Partial<MeetingWork> = {}) =>
      kinds([aCircleLine({ endsOn: '2026-11-20', meetings: [aMeeting(changes)] })], [someWork(work)])
    expect([
      held({ heldOn: '2026-11-20' }),
      held({ heldOn: '2026-11-20' }, { isReported: true }),
      held({ heldOn: '2026-11-21' }),
      held({ heldOn: '2026-11-20', state: 'cancelled' }),
    ]).toEqual([[['report', '2026-12-04']], [], [], []])
  })

  test('is nothing when it is cancelled or held, nor when its circle is closed', () => {
    const host = { hostOrganisationId: null }
    expect([
      ofMeeting({ ...host, state: 'cancelled' }),
      ofMeeting({ ...host, heldOn: '2026-11-20' }, { isReported: true }),
      kinds([aCircleLine({ phase: 'closed', drafts: 2, meetings: [aMeeting(host)] })], [someWork()]),
    ]).toEqual([[], [], []])
  })

  test('leads to the place where it is settled', () => {
    const meetings = [
      aMeeting({ hostOrganisationId: null }),
      aMeeting({ id: 'm2', number: 2, items: [] }),
      aMeeting({ id: 'm3', number: 3, heldOn: '2026-11-01' }),
    ]
    const work = ['m1', 'm2', 'm3'].map((meetingId) =>
      someWork({ meetingId, cases: 0, silentExpert: { name: 'Olaf', itemId: 'i1', askedOn: '2026-11-01' } }),
    )
    expect(
      new Set(needs([aCircleLine({ meetings })], work).map(({ kind, href }) => `${kind} ${href}`)),
    ).toEqual(
      new Set([
        'host /organiser/circles/kring/rotation/1',
        'silentExpert /organiser/circles/kring/meetings/1/programme/items/i1/deep-dive',
        'silentExpert /organiser/circles/kring/meetings/2/programme/items/i1/deep-dive',
        'programme /organiser/circles/kring/meetings/2/programme',
        'cases /organiser/circles/kring/meetings/2/composition',
        'report /organiser/circles/kring/meetings/3/report',
      ]),
    )
  })
})
