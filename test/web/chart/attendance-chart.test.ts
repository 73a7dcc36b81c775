import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readWords } from '../../../src/i18n/words.ts'
import { attendanceChart } from '../../../src/web/chart/attendance-chart.ts'
import { heightsOf, reachOf } from '../../support/chart-shapes.ts'

const { nl } = readWords()
const counts = { present: 0, substitute: 0, excused: 0, absent: 0, open: 0 }

test('a column has who came, on it the substitutes, and behind both who were expected', () => {
  const meetings = [
    { number: 1, heading: '1', counts: { ...counts, present: 15, substitute: 2, absent: 3 } },
    { number: 2, heading: '2', counts: { ...counts, open: 10 } },
  ]
  const { finding, width, columns, labels, legend } = attendanceChart({ title: null, meetings }, nl)
  expect({ finding, width, columns, labels, legend: legend.map(({ text }) => text) }).toEqual({
    finding: 'Bij bijeenkomst 1 waren 17 van de 20 verwachte mensen.',
    width: 40,
    columns: [
      { kind: 'expected', path: 'M2 100V0H8V100Z' },
      { kind: 'came', path: 'M2 100V25H8V100Z' },
      { kind: 'substitute', path: 'M2 25V15H8V25Z' },
      { kind: 'expected', path: 'M12 100V50H18V100Z' },
    ],
    labels: [
      { count: '17', name: '1' },
      { count: '–', name: '2' },
      { count: '', name: '' },
      { count: '', name: '' },
    ],
    legend: ['Zelf gekomen', 'Vervanger', 'Verwacht'],
  })
})

test('without a mark it says that nobody kept it', () => {
  expect(attendanceChart({ title: null, meetings: [] }, nl).finding).toBe(
    'Er is nog niet bijgehouden wie er waren.',
  )
})

const people = fc.constantFrom(0, 1, 3, 24, 500)
const marks = fc.record({
  present: people,
  substitute: people,
  excused: people,
  absent: people,
  open: people,
})

test('whatever the numbers: every meeting has its own column and label, and nothing leaves the box', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 9 }), (all) => {
      const meetings = all.map((one, at) => ({ number: at + 1, heading: String(at + 1), counts: one }))
      const { columns, width, labels } = attendanceChart({ title: null, meetings }, nl)
      expect(labels.length * 10).toBe(width)
      expect(reachOf(columns).left).toBeGreaterThanOrEqual(0)
      expect(reachOf(columns).right).toBeLessThanOrEqual(width)
      expect(heightsOf(columns).filter((height) => !(height >= 0 && height <= 100))).toEqual([])
    }),
  )
})
