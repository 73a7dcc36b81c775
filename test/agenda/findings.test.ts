import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../src/agenda/finding.ts'
import { findingsOf } from '../../src/agenda/findings.ts'
import { type DayToFill, type ItemToLay, layOut } from '../../src/agenda/timing.ts'
import { aDay, aLine } from '../factories/agenda.ts'

const AFTERNOON = aDay({ startsAt: '14:00', endsAt: '17:00' })

const amersfoort = (deepDive: number, changes: Partial<DayToFill> = {}, last: Line[] = []) =>
  judge(
    [
      { kind: 'arrival', title: 'Inloop met lunch', minutes: 20 },
      { kind: 'welcome', title: 'Welkom', minutes: 10 },
      { kind: 'news', title: 'Actualiteiten van de dag', minutes: 20 },
      { kind: 'intervision', title: 'Intervisie op de aanpak', minutes: 60 },
      { kind: 'break', title: 'Pauze', minutes: 10 },
      { kind: 'deepDive', title: 'Verdieping: belangenkaart', minutes: deepDive },
      { kind: 'closing', title: 'Oogst', minutes: 20 },
      ...last,
    ],
    { ...AFTERNOON, ...changes },
  )

type Line = Partial<ItemToLay> & { title: string }

const judge = (lines: Line[], day: DayToFill = AFTERNOON): Finding[] =>
  findingsOf(layOut(lines.map(aLine), day), day)

const closing: Line = { kind: 'closing', title: 'Oogst', minutes: 15 }

test('a meeting that fits has no findings', () => {
  expect(amersfoort(40)).toEqual([])
})

test('a meeting without items says so', () => {
  expect(judge([])).toEqual([{ kind: 'nothingPlanned' }])
})

describe('a meeting that is too long', () => {
  test('names its minutes, its cause and who could give', () => {
    expect(amersfoort(65)).toEqual([
      {
        kind: 'tooLong',
        minutes: 25,
        cause: { kind: 'deepDive', title: 'Verdieping: belangenkaart', minutes: 65 },
        couldGive: [
          { kind: 'deepDive', title: 'Verdieping: belangenkaart', minutes: 65, giveMinutes: 25 },
          { kind: 'intervision', title: 'Intervisie op de aanpak', minutes: 60, giveMinutes: 20 },
          { kind: 'arrival', title: 'Inloop met lunch', minutes: 20, giveMinutes: 10 },
          { kind: 'welcome', title: 'Welkom', minutes: 10, giveMinutes: 5 },
          { kind: 'news', title: 'Actualiteiten van de dag', minutes: 20, giveMinutes: 5 },
          { kind: 'closing', title: 'Oogst', minutes: 20, giveMinutes: 5 },
        ],
      },
    ])
  })

  test('asks nothing of what gave already, nor of what stands before a fixed point that is kept', () => {
    const [finding] = judge([
      { kind: 'intervision', title: 'Intervisie', minutes: 90 },
      { kind: 'lunch', title: 'Lunch', minutes: 45, fixedStart: '15:30' },
      { kind: 'deepDive', title: 'Verdieping', minutes: 80, leastMinutes: 70 },
      closing,
    ])
    expect(finding).toEqual({
      kind: 'tooLong',
      minutes: 40,
      cause: { kind: 'deepDive', title: 'Verdieping', minutes: 70 },
      couldGive: [{ kind: 'lunch', title: 'Lunch', minutes: 45, giveMinutes: 15 }],
    })
  })

  test('is not made so by the drinks that follow, which only go on after its end', () => {
    const drinks: Line = { kind: 'drinks', title: 'Borrel', minutes: 30 }
    expect(amersfoort(40, {}, [drinks])).toEqual([
      { kind: 'drinksPastEnd', item: { kind: 'drinks', title: 'Borrel', minutes: 30 }, minutes: 30 },
    ])
    expect(amersfoort(40, { endsAt: '17:30' }, [drinks])).toEqual([])
    expect(amersfoort(45, {}, [drinks])).toMatchObject([{ kind: 'tooLong', minutes: 5 }])
  })

  test('says of an item that is longer than the whole day', () => {
    expect(judge([{ kind: 'projectVisit', title: 'Bezoek', minutes: 200 }, closing])).toMatchObject([
      { kind: 'tooLong', minutes: 35 },
      {
        kind: 'longerThanDay',
        item: { kind: 'projectVisit', title: 'Bezoek', minutes: 200 },
        dayMinutes: 180,
      },
    ])
  })
})

test.each([
  [26, []],
  [25, [{ kind: 'tooShort', minutes: 15 }]],
])('a deep dive of %i minutes: %j', (minutes, findings) => {
  expect(amersfoort(minutes)).toEqual(findings)
})

describe('a fixed point', () => {
  const lunch = { kind: 'lunch', title: 'Lunch', minutes: 30 } as const

  test('that comes before what leads to it is done says by how much, and who could give', () => {
    const [finding] = judge([
      { kind: 'news', title: 'Nieuws', minutes: 25 },
      { kind: 'intervision', title: 'Intervisie', minutes: 60, leastMinutes: 55 },
      { ...lunch, fixedStart: '15:00' },
      { ...closing, minutes: 60 },
    ])
    expect(finding).toEqual({
      kind: 'fixedTooEarly',
      item: lunch,
      fixedStart: '15:00',
      minutes: 20,
      couldGive: [{ kind: 'news', title: 'Nieuws', minutes: 25, giveMinutes: 10 }],
    })
  })

  test('before the meeting begins is too early too, and nobody can give', () => {
    expect(
      judge([
        { ...lunch, fixedStart: '13:30' },
        { ...closing, minutes: 95 },
      ])[0],
    ).toEqual({
      kind: 'fixedTooEarly',
      item: lunch,
      fixedStart: '13:30',
      minutes: 30,
      couldGive: [],
    })
  })

  test('that falls in another is an overlap, and what stands between them comes on top', () => {
    const visit: Line = { kind: 'projectVisit', title: 'Bezoek', minutes: 90, fixedStart: '14:45' }
    const first: Line = { ...lunch, minutes: 60, fixedStart: '14:00' }
    const overlap = {
      kind: 'fixedOverlap',
      item: { kind: 'projectVisit', title: 'Bezoek', minutes: 90 },
      fixedStart: '14:45',
      before: { ...lunch, minutes: 60 },
      beforeFixedStart: '14:00',
      minutes: 15,
    }
    expect(judge([first, visit, closing])).toEqual([overlap, { kind: 'tooShort', minutes: 15 }])
    expect(judge([first, { kind: 'break', title: 'Pauze', minutes: 10 }, visit, closing])).toEqual([
      overlap,
      {
        kind: 'fixedTooEarly',
        item: overlap.item,
        fixedStart: '14:45',
        minutes: 25,
        couldGive: [{ ...lunch, minutes: 60, giveMinutes: 30 }],
      },
    ])
  })

  test('that is kept after a gap says how long there is nothing', () => {
    expect(
      judge([
        { ...closing, kind: 'news' },
        { ...lunch, fixedStart: '14:30' },
        { ...closing, minutes: 120 },
      ]),
    ).toEqual([
      { kind: 'gap', item: lunch, minutes: 15 },
      {
        kind: 'tooLongWithoutBreak',
        minutes: 120,
        startMinute: 900,
        endMinute: 1020,
        after: null,
      },
    ])
  })

  test('of a visit whose walk leaves nothing of it is said', () => {
    const day = { ...AFTERNOON, endsAt: '14:45', walk: { outMinutes: 12, backMinutes: 18 } }
    const visit = { kind: 'projectVisit', title: 'Bezoek', minutes: 30 } as const
    expect(judge([visit, closing], day)).toEqual([{ kind: 'walkFillsVisit', item: visit, walkMinutes: 30 }])
  })
})

describe('a clock that changes', () => {
  const night = (heldOn: string, startsAt: string, endsAt: string) =>
    amersfoort(40, { heldOn, startsAt, endsAt }).filter(({ kind }) => kind === 'clockChange')

  test.each([
    ['2027-03-28', '00:30', '04:30', [{ kind: 'clockChange', atMinute: 120, byMinutes: 60 }]],
    ['2027-10-31', '00:30', '03:30', [{ kind: 'clockChange', atMinute: 180, byMinutes: -60 }]],
    ['2027-03-28', '09:30', '17:00', []],
    ['2027-03-27', '00:30', '04:30', []],
  ])('on %s from %s until %s: %j', (heldOn, startsAt, endsAt, findings) => {
    expect(night(heldOn, startsAt, endsAt)).toEqual(findings)
  })
})
