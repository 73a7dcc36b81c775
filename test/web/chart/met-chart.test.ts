import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readWords } from '../../../src/i18n/words.ts'
import { countTogether } from '../../../src/intervision/together.ts'
import { metChart } from '../../../src/web/chart/met-chart.ts'
import { reachOf } from '../../support/chart-shapes.ts'

const { nl } = readWords()
const people = ['Noor', 'Ümit', 'Zoë'].map((name) => ({ id: name, name }))
const inGroup = (groupId: string, ...names: string[]) =>
  names.map((registrationId) => ({ groupId, registrationId }))

test('everybody has a row with a cell for each they met, and the same in words', () => {
  const together = countTogether([...inGroup('1', 'Noor', 'Zoë'), ...inGroup('2', 'Noor', 'Zoë', 'Ümit')])
  const chart = metChart({ title: null, facts: { people, together } }, nl)
  expect(chart.finding).toBe(
    'Van de 3 mogelijke tweetallen zijn er 3 samen in een groep ingedeeld. Daarvan 1 vaker dan één keer.',
  )
  expect(
    chart.rows.map(({ heading, bars }) => [heading, ...bars.map(({ kind, path }) => `${kind} ${path}`)]),
  ).toEqual([
    ['Noor', 'met M1.08 .5H1.92', 'again M2.08 .5H2.92', 'self M.08 .5H.92'],
    ['Ümit', 'met M.08 .5H.92M2.08 .5H2.92', 'self M1.08 .5H1.92'],
    ['Zoë', 'met M1.08 .5H1.92', 'again M.08 .5H.92', 'self M2.08 .5H2.92'],
  ])
  expect(chart.people.lines).toEqual([
    { name: 'Noor', count: '2 van 2', names: 'Ümit, Zoë (2 keer)' },
    { name: 'Ümit', count: '2 van 2', names: 'Noor, Zoë' },
    { name: 'Zoë', count: '2 van 2', names: 'Noor (2 keer), Ümit' },
  ])
})

test('somebody who left takes no cell, and nobody together is said', () => {
  const together = countTogether(inGroup('1', 'Noor', 'Joost'))
  const chart = metChart({ title: null, facts: { people, together } }, nl)
  expect(chart.finding).toBe('Nog niemand is met een ander in een groep ingedeeld.')
  expect(chart.people.lines.map(({ count }) => count)).toEqual(['0 van 2', '0 van 2', '0 van 2'])
})

test('however many people, no cell lies outside its row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
      const all = Array.from({ length: count }, (_, at) => ({ id: String(at), name: String(at) }))
      const together = countTogether(
        all.map(({ id }, at) => ({ groupId: String(at % size), registrationId: id })),
      )
      const { rows } = metChart({ title: null, facts: { people: all, together } }, nl)
      for (const { bars, width } of rows) {
        expect(reachOf(bars).left).toBeGreaterThanOrEqual(0)
        expect(reachOf(bars).right).toBeLessThanOrEqual(width)
      }
    }),
  )
})
