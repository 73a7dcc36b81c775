import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readWords } from '../../../src/i18n/words.ts'
import { type SeatFacts, seatsChart } from '../../../src/web/chart/seats-chart.ts'
import { reachOf, runsOf } from '../../support/chart-shapes.ts'

const { nl, en } = readWords()

const circle = (capacity: number, confirmed: number, offered: number, waiting: number): SeatFacts => ({
  heading: null,
  capacity,
  confirmed,
  offered,
  waiting,
})

test('a circle is one bar with its numbers beside it, and who waits stands behind the last seat', () => {
  expect(seatsChart({ title: 'Plaatsen', seats: [circle(20, 15, 3, 4)] }, nl)).toEqual({
    title: 'Plaatsen',
    finding: 'Van de 20 plaatsen zijn er 2 vrij, eerst voor wie wacht. Er staan 4 mensen op de wachtlijst.',
    rows: [
      {
        heading: null,
        width: 25,
        isCounted: true,
        bars: [
          { kind: 'confirmed', path: 'M0 .5H15' },
          { kind: 'offered', path: 'M15 .75H18' },
          { kind: 'free', path: 'M18 .92H20' },
          { kind: 'waiting', path: 'M21 .5H25' },
          { kind: 'limit', path: 'M20.5 0V1' },
        ],
        text: null,
      },
    ],
    legend: [
      { kind: 'confirmed', path: 'M0 .5H2', text: '15 bezet' },
      { kind: 'offered', path: 'M0 .75H2', text: '3 aangeboden' },
      { kind: 'free', path: 'M0 .92H2', text: '2 vrij' },
      { kind: 'waiting', path: 'M0 .5H2', text: '4 op de wachtlijst' },
    ],
    table: null,
  })
})

test.each([
  [circle(0, 0, 0, 0), 'Er zijn geen plaatsen.'],
  [circle(1, 1, 0, 0), 'De enige plaats is bezet.'],
  [circle(20, 0, 0, 0), 'Alle 20 plaatsen zijn nog vrij.'],
  [circle(20, 19, 0, 0), 'Er is nog 1 van de 20 plaatsen vrij.'],
  [
    circle(20, 19, 0, 1),
    'Van de 20 plaatsen is er 1 vrij, eerst voor wie wacht. Er staat 1 persoon op de wachtlijst.',
  ],
  [circle(20, 20, 0, 1), 'Alle 20 plaatsen zijn bezet. Er staat 1 persoon op de wachtlijst.'],
  [circle(20, 18, 2, 0), 'Alle 20 plaatsen zijn bezet of aangeboden.'],
  [circle(20, 22, 0, 0), 'Er zijn 22 mensen voor 20 plaatsen.'],
])('%j is said in words', (seats, finding) => {
  expect(seatsChart({ title: null, seats: [seats] }, nl).finding).toBe(finding)
})

test('meetings are bars on one scale, with a table', () => {
  const meeting = (number: number, confirmed: number) => ({
    ...circle(10, confirmed, 0, 0),
    heading: `Meeting ${number}`,
  })
  const chart = seatsChart({ title: null, seats: [meeting(1, 10), meeting(2, 4)] }, en)
  expect(chart.finding).toBe('1 of 2 meetings has no room left.')
  expect(chart.rows.map(({ width, text }) => [width, text])).toEqual([
    [10, '10 of 10'],
    [10, '4 of 10'],
  ])
  expect(chart.table?.rows).toEqual([
    { heading: 'Meeting 1', cells: ['10', '10', '0', '0', '0'] },
    { heading: 'Meeting 2', cells: ['10', '4', '0', '6', '0'] },
  ])
})

const people = fc.constantFrom(0, 1, 2, 20, 500)
const seats = fc.record({
  heading: fc.constant('Zwolle'),
  capacity: people,
  confirmed: people,
  offered: people,
  waiting: people,
})

test('whatever the numbers: every person and seat is drawn once, side by side, inside the box', () => {
  fc.assert(
    fc.property(fc.array(seats, { minLength: 1, maxLength: 9 }), (all) => {
      const { rows } = seatsChart({ title: null, seats: all }, nl)
      for (const [at, { width, bars }] of rows.entries()) {
        const { capacity, confirmed, offered, waiting } = all[at] ?? circle(0, 0, 0, 0)
        const drawn = runsOf(bars.filter(({ kind }) => kind !== 'limit'))
        const total = drawn.reduce((sum, { from, to }) => sum + to - from, 0)
        expect(total).toBe(Math.max(capacity, confirmed + offered) + waiting)
        expect(drawn.every((run, before) => run.from >= (drawn[before - 1]?.to ?? 0))).toBe(true)
        expect(reachOf(bars)).toEqual({ left: expect.any(Number), right: expect.any(Number) })
        expect(reachOf(bars).left).toBeGreaterThanOrEqual(0)
        expect(reachOf(bars).right).toBeLessThanOrEqual(width)
      }
    }),
  )
})
