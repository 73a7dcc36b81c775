import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readWords } from '../../../src/i18n/words.ts'
import { balanceChart } from '../../../src/web/chart/balance-chart.ts'
import { reachOf, runsOf } from '../../support/chart-shapes.ts'

const { nl, en } = readWords()

test('a meeting is a bar of three parts, the longest as wide as the box, and the series stands in the legend', () => {
  const meetings = [
    { heading: '1 · Zwolle', minutes: { inspiration: 50, eachOther: 100, practice: 50 } },
    { heading: '2 · Ede', minutes: { inspiration: 100, eachOther: 0, practice: 0 } },
    { heading: '3 · Breda', minutes: { inspiration: 0, eachOther: 0, practice: 0 } },
  ]
  const chart = balanceChart({ title: null, meetings }, nl)
  expect(chart.finding).toBe('Praktijk (projectbezoek) krijgt te weinig tijd: 17 procent.')
  expect(
    chart.rows.map(({ bars, text }) => [text, ...bars.map(({ kind, path }) => `${kind} ${path}`)]),
  ).toEqual([
    ['200 min', 'inspiration M0 .5H250', 'eachOther M250 .5H750', 'practice M750 .14H1000M750 .86H1000'],
    ['100 min', 'inspiration M0 .5H500'],
    ['nog leeg'],
  ])
  expect(chart.legend.map(({ text }) => text)).toEqual([
    'Inspiratie (verdieping): 50%',
    'Leren van elkaar (actualiteiten en intervisie): 33%',
    'Praktijk (projectbezoek): 17%',
  ])
  expect(chart.table.rows.at(-1)).toEqual({
    heading: 'Hele reeks',
    cells: ['150 min', '100 min', '50 min', '300 min'],
  })
})

test('an even division and an empty programme are said in words', () => {
  const findingOf = (inspiration: number, eachOther: number, practice: number) =>
    balanceChart(
      { title: null, meetings: [{ heading: '1', minutes: { inspiration, eachOther, practice } }] },
      en,
    ).finding
  expect(findingOf(60, 60, 60)).toBe('The time is well divided: each part gets at least a fifth.')
  expect(findingOf(0, 0, 0)).toBe('No pillar is in the programme yet.')
})

const minutes = fc.constantFrom(0, 1, 7, 45, 500)
const meeting = fc.record({
  heading: fc.constant('1 · Zwolle'),
  minutes: fc.record({ inspiration: minutes, eachOther: minutes, practice: minutes }),
})

test('whatever the minutes: parts touch, stay inside the box, and shares add up to a hundred', () => {
  fc.assert(
    fc.property(fc.array(meeting, { minLength: 1, maxLength: 9 }), (meetings) => {
      const { rows, legend } = balanceChart({ title: null, meetings }, nl)
      for (const { bars, width } of rows) {
        const runs = runsOf(bars)
        expect(runs.map(({ from }) => from)).toEqual([0, ...runs.map(({ to }) => to)].slice(0, runs.length))
        expect(reachOf(bars).right).toBeLessThanOrEqual(width)
      }
      const isEmpty = rows.every(({ bars }) => bars.length === 0)
      const shares = legend.map(({ text }) => Number(/(\d+)%$/.exec(text)?.[1]))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(isEmpty ? 0 : 100)
    }),
  )
})
