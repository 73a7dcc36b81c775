import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { reckonedWalk, walkingMinutes } from '../../src/programme/visit-walk.ts'
import { demoFile } from '../exchange/demo-file.ts'

test.each([
  [0, 0],
  [1, 1],
  [53, 1],
  [54, 2],
  [600, 12],
  [700, 14],
  [800, 15],
  [801, 16],
  [900, 17],
  [1100, 21],
  [4000, 75],
  [20_000, 375],
])('%i metres are %i minutes for a group', (metres, minutes) => {
  expect(walkingMinutes(metres)).toBe(minutes)
})

// The fourth visit of the demo circle is told a minute quicker than its distance gives; what a host says goes.
test('the visits of the demo circle walk as far as their distance says', () => {
  const visits: { distanceMeters: number; walkOutMinutes: number }[] = demoFile().projectVisits
  expect(
    visits.map(({ distanceMeters, walkOutMinutes }) => [walkingMinutes(distanceMeters), walkOutMinutes]),
  ).toEqual([
    [17, 17],
    [12, 12],
    [15, 15],
    [21, 20],
    [14, 14],
  ])
})

test('a longer way never takes less, and never a minute more than it must', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (metres) => {
      const minutes = walkingMinutes(metres)
      expect(minutes * 4000).toBeGreaterThanOrEqual(metres * 75)
      expect((minutes - 1) * 4000).toBeLessThan(metres * 75)
    }),
  )
})

test.each([
  [{ distanceMetres: null, walkOutMinutes: null, walkBackMinutes: null }, null],
  [{ distanceMetres: null, walkOutMinutes: 12, walkBackMinutes: null }, null],
  [
    { distanceMetres: null, walkOutMinutes: 12, walkBackMinutes: 13 },
    { outMinutes: 12, backMinutes: 13 },
  ],
  [
    { distanceMetres: 900, walkOutMinutes: null, walkBackMinutes: null },
    { outMinutes: 17, backMinutes: 17 },
  ],
  [
    { distanceMetres: 900, walkOutMinutes: null, walkBackMinutes: 18 },
    { outMinutes: 17, backMinutes: 18 },
  ],
  [
    { distanceMetres: 900, walkOutMinutes: 0, walkBackMinutes: null },
    { outMinutes: 0, backMinutes: 17 },
  ],
])('of %j the minutes there and back are %j', (walk, minutes) => {
  expect(reckonedWalk(walk)).toEqual(minutes)
})
