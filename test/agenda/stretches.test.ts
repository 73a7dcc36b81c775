import { expect, test } from '@jest/globals'
import { partStretches, withStretches } from '../../src/agenda/stretches.ts'
import type { ProgrammeItemKind } from '../../src/db/programme-tables.ts'

const walk = { outMinutes: 12, backMinutes: 13 }
const aLine = (kind: ProgrammeItemKind, startMinute: number, endMinute: number) => ({
  kind,
  startMinute,
  endMinute,
  deepDive: null,
})
const stretchesIn = (lines: ReturnType<typeof aLine>[], walked: typeof walk | null = walk) =>
  withStretches(lines, { walk: walked, visitTitle: 'Hof' }).map(({ stretches }) =>
    stretches.map(({ kind, title, startMinute, endMinute }) => [kind, title, startMinute, endMinute]),
  )

test('a visit is the walk there, the visit itself and the walk back; only the first has them', () => {
  const visits = [aLine('projectVisit', 600, 675), aLine('news', 675, 690), aLine('projectVisit', 690, 750)]
  expect(stretchesIn(visits)).toEqual([
    [
      ['walkOut', '', 600, 612],
      ['visit', 'Hof', 612, 662],
      ['walkBack', '', 662, 675],
    ],
    [],
    [],
  ])
})

test.each([
  ['nobody said how far it is', 75, null],
  ['the walk alone fills it', 25, walk],
])('a visit is undivided as long as %s', (_, minutes, walked) => {
  expect(stretchesIn([aLine('projectVisit', 600, 600 + minutes)], walked)).toEqual([[]])
})

test('a walk of no minutes is none', () => {
  expect(stretchesIn([aLine('projectVisit', 600, 660)], { outMinutes: 0, backMinutes: 0 })).toEqual([
    [['visit', 'Hof', 600, 660]],
  ])
})

test('the parts of a deep dive follow each other, and are shorter together when they do not fit', () => {
  const parts = [
    { title: 'Lezing', minutes: 45 },
    { title: 'Gesprek', minutes: 30 },
  ]
  const times = (endMinute: number) =>
    partStretches(parts, { startMinute: 600, endMinute }).map((part) => [part.startMinute, part.endMinute])
  expect(times(675)).toEqual([
    [600, 645],
    [645, 675],
  ])
  expect(times(700)).toEqual(times(675))
  expect(times(650)).toEqual([
    [600, 630],
    [630, 650],
  ])
})
