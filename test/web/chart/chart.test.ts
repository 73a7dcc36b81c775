import { expect, test } from '@jest/globals'
import { endToEnd, linesAt, short } from '../../../src/web/chart/chart.ts'

test('amounts lie end to end, and nothing is drawn for none', () => {
  expect(
    endToEnd([
      ['a', 3],
      ['b', 0],
      ['c', 2],
    ]),
  ).toEqual([
    { kind: 'a', from: 0, to: 3 },
    { kind: 'c', from: 3, to: 5 },
  ])
})

test('a line has its height, and two of them make rails', () => {
  expect(linesAt([0.14, 0.86], { from: 1, to: 2.5 })).toBe('M1 .14H2.5M1 .86H2.5')
})

test.each([
  [0, '0'],
  [0.5, '.5'],
  [10.126, '10.13'],
  [100, '100'],
])('%d is written as %s', (number, text) => {
  expect(short(number)).toBe(text)
})
