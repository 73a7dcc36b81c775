import { describe, expect, test } from '@jest/globals'
import { balanceMinutes, balanceShares } from '../../src/programme/balance.ts'
import { checkFormat } from '../../src/programme/format-check.ts'
import type { FormatFinding, MeetingFormat } from '../../src/programme/format-facts.ts'
import { aMeetingFormat, anItem } from '../factories/format.ts'

const HELD_ON = '2027-01-28'
/** The day that is so many days before the meeting. */
const before = (days: number) => Temporal.PlainDate.from(HELD_ON).subtract({ days }).toString()

const of = (changes: Partial<MeetingFormat>, days: number): FormatFinding[] =>
  checkFormat({ meetings: [aMeetingFormat({ heldOn: HELD_ON, ...changes })] }, before(days))

/** Weight and kind, and who could solve it. */
const short = (findings: FormatFinding[]) =>
  findings.map(({ weight, kind, solver }) =>
    [weight, kind, 'name' in solver ? solver.name : solver.role].join(' '),
  )

const FEMKE = 'Femke van den Denkbeeld'
const withState = (kind: 'news' | 'projectVisit', state: 'empty' | 'offered') => ({
  items: aMeetingFormat().items.map((item) => (item.kind === kind ? { ...item, state } : item)),
})
const without = (kind: string) => ({ items: aMeetingFormat().items.filter((item) => item.kind !== kind) })
const zoe = { personId: 'p-1', name: 'Zoë van Fictief' }

describe('one meeting', () => {
  test('has nothing to say when all is there', () => expect(of({}, 10)).toEqual([]))

  test.each<[string, Partial<MeetingFormat>, number, string[]]>([
    ['nobody hosts, long before', { hostName: null, hostPerson: null }, 200, ['hint noHost organiser']],
    ['nobody hosts, 84 days before', { hostName: null, hostPerson: null }, 84, ['warning noHost organiser']],
    ['nobody hosts, 28 days before', { hostName: null, hostPerson: null }, 28, ['blocking noHost organiser']],
    ['no venue, 43 days before', { hasVenue: false }, 43, [`hint noVenue ${FEMKE}`]],
    ['no venue, 42 days before', { hasVenue: false }, 42, [`warning noVenue ${FEMKE}`]],
    ['no venue, a week before', { hasVenue: false }, 7, [`blocking noVenue ${FEMKE}`]],
    ['a venue with steps', { venueStepFree: false }, 30, [`warning venueNotStepFree ${FEMKE}`]],
    [
      'a venue with steps, 14 days before',
      { venueStepFree: false },
      14,
      [`blocking venueNotStepFree ${FEMKE}`],
    ],
    ['a venue of which that is not said', { venueStepFree: null }, 14, []],
    ['an empty pillar, 57 days before', withState('news', 'empty'), 57, ['hint pillarEmpty participants']],
    ['an empty pillar, 56 days before', withState('news', 'empty'), 56, ['warning pillarEmpty participants']],
    [
      'an offered pillar is not filled',
      withState('news', 'offered'),
      14,
      ['blocking pillarEmpty participants'],
    ],
    ['the visit is the host’s', withState('projectVisit', 'empty'), 20, [`warning pillarEmpty ${FEMKE}`]],
    ['a pillar taken out', without('news'), 100, ['warning pillarAbsent organiser']],
    [
      'a group without case',
      { groups: [{ number: 3, hasCase: false, facilitator: null }] },
      20,
      ['warning groupWithoutCase participants'],
    ],
    [
      'the same, 14 days before',
      { groups: [{ number: 3, hasCase: false, facilitator: null }] },
      14,
      ['blocking groupWithoutCase participants'],
    ],
    ['no groups, 29 days before', { groups: [] }, 29, []],
    ['no groups, 28 days before', { groups: [] }, 28, ['warning noGroups organiser']],
    [
      'no groups and no intervision',
      { groups: [], ...without('intervision') },
      28,
      ['warning pillarAbsent organiser', 'hint outOfBalance organiser'],
    ],
    ['no expert, 29 days before', { experts: [] }, 29, []],
    ['no expert at T-28', { experts: [] }, 28, ['warning noExpertConfirmed organiser']],
    [
      'an expert who was asked',
      { experts: [{ name: 'Olaf', state: 'asked' }] },
      20,
      ['warning noExpertConfirmed Olaf'],
    ],
    [
      'an expert who declined',
      { experts: [{ name: 'Olaf', state: 'declined' }] },
      7,
      ['blocking noExpertConfirmed organiser'],
    ],
    [
      'one of two experts confirmed',
      {
        experts: [
          { name: 'A', state: 'asked' },
          { name: 'B', state: 'confirmed' },
        ],
      },
      5,
      [],
    ],
    [
      'a visit with steps',
      { visit: { title: 'Werf', stepFree: false, hasAlternative: false } },
      15,
      [`warning visitNotStepFree ${FEMKE}`],
    ],
    ['with an equal alternative', { visit: { title: 'Werf', stepFree: false, hasAlternative: true } }, 1, []],
    [
      'a visit of which it is not said',
      { visit: { title: 'Werf', stepFree: null, hasAlternative: false } },
      28,
      [`warning visitStepFreeUnknown ${FEMKE}`],
    ],
    ['late tasks', { lateHostTasks: ['Zalen reserveren'] }, 40, [`warning hostTasksLate ${FEMKE}`]],
    [
      'one facilitator for two groups',
      { groups: [1, 2].map((number) => ({ number, hasCase: true, facilitator: zoe })) },
      40,
      [`blocking speakerTwice ${zoe.name}`],
    ],
  ])('%s', (_, changes, days, expected) => expect(short(of(changes, days))).toEqual(expected))

  // The visit is from 800 to 890.
  test.each([
    [700, 800, 0],
    [890, 900, 0],
    [700, 801, 1],
    [889, 900, 1],
    [810, 820, 1],
  ])('a guide who is elsewhere from minute %s to %s is named %s times', (startMinute, endMinute, times) => {
    const items = aMeetingFormat().items.map((item) =>
      item.kind === 'projectVisit' ? { ...item, leads: [zoe] } : item,
    )
    const elsewhere = [{ speaker: zoe, startMinute, endMinute, where: 'Kring B, bijeenkomst 2' }]
    expect(of({ items, elsewhere }, 40)).toEqual(
      Array.from({ length: times }, () => ({
        weight: 'blocking',
        meeting: 1,
        solver: { name: zoe.name },
        kind: 'speakerTwice',
        speaker: zoe.name,
        where: { meeting: 'Kring B, bijeenkomst 2' },
        place: 'programme',
      })),
    )
  })

  test('is not asked anything once it was held', () => {
    expect(of({ hostName: null, items: [] }, -1)).toEqual([])
  })
})

describe('the series', () => {
  const on = (...days: string[]) => ({
    meetings: days.map((heldOn, at) => aMeetingFormat({ number: at + 1, heldOn })),
  })

  test.each([
    [
      ['2027-01-07', '2027-02-04', '2027-03-04', '2027-04-01', '2027-05-07'],
      [{ weekday: 4, count: 4, of: 5 }],
    ],
    [['2027-01-07', '2027-02-04', '2027-03-04', '2027-04-02', '2027-05-07'], []],
    [['2027-01-07', '2027-02-04', '2027-03-04', '2027-04-01'], [{ weekday: 4, count: 4, of: 4 }]],
    [['2027-01-07', '2027-02-04', '2027-03-04'], []],
  ])('on %j says of the days of the week %j', (days, expected) => {
    const findings = checkFormat(on(...days), '2026-11-22').filter(({ kind }) => kind === 'sameWeekday')
    expect(
      findings.map(
        (finding) =>
          'weekday' in finding && { weekday: finding.weekday, count: finding.count, of: finding.of },
      ),
    ).toEqual(expected)
  })

  test('says which of inspiration, learning from each other and practice comes short', () => {
    const items = [
      anItem('news', 600, 20),
      anItem('intervision', 620, 60),
      anItem('deepDive', 680, 90),
      anItem('projectVisit', 770, 30),
    ]
    expect([...balanceShares(balanceMinutes(items))]).toEqual([
      ['inspiration', 45],
      ['eachOther', 40],
      ['practice', 15],
    ])
    const findings = checkFormat({ meetings: [aMeetingFormat({ items })] }, '2026-11-22')
    expect(findings).toEqual([
      {
        weight: 'hint',
        meeting: null,
        solver: { role: 'organiser' },
        kind: 'outOfBalance',
        short: 'practice',
        percent: 15,
        place: 'programme',
      },
    ])
  })

  test('puts the heaviest first, then the earliest meeting, then the series', () => {
    const meetings = [
      aMeetingFormat({ number: 1, heldOn: '2027-01-07', venueStepFree: false }),
      aMeetingFormat({ number: 2, heldOn: '2027-02-04', venueStepFree: false }),
      aMeetingFormat({ number: 3, heldOn: '2027-03-04', hostName: null, hostPerson: null }),
      aMeetingFormat({ number: 4, heldOn: '2027-06-03' }),
    ]
    const found = checkFormat({ meetings }, '2027-01-01').map(({ weight, meeting }) => [weight, meeting])
    expect(found).toEqual([
      ['blocking', 1],
      ['warning', 2],
      ['warning', 3],
      ['hint', null],
    ])
  })
})
