import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type SchoolHoliday, schoolHolidaysOn } from '../../src/time/school-holidays.ts'
import { ROOT } from '../support/source-tree.ts'

test('every line of the file is a holiday of a region, from a Saturday to a Sunday', () => {
  // The cast: what is read is what this test holds against the type.
  const lines = JSON.parse(
    readFileSync(join(ROOT, 'src/time/school-holidays.json'), 'utf8'),
  ) as SchoolHoliday[]
  const faults = lines.filter(
    ({ kind, region, from, to }) =>
      !['autumn', 'christmas', 'spring', 'may', 'summer'].includes(kind) ||
      !['north', 'central', 'south'].includes(region) ||
      Temporal.PlainDate.from(from).dayOfWeek !== 6 ||
      Temporal.PlainDate.from(to).dayOfWeek !== 7 ||
      from > to,
  )
  expect(faults).toEqual([])
  expect(lines.length).toBeGreaterThan(70)
})

test('both the first and the last day of a holiday are in it', () => {
  const regionsOn = (day: string) => schoolHolidaysOn(day).map(({ region }) => region)
  expect(regionsOn('2027-02-12')).toEqual([])
  expect(regionsOn('2027-02-13')).toEqual(['south'])
  expect(regionsOn('2027-02-21').toSorted()).toEqual(['central', 'north', 'south'])
  expect(regionsOn('2027-03-01')).toEqual([])
})
