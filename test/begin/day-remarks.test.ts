import { expect, test } from '@jest/globals'
import { dayRemarks } from '../../src/begin/day-remarks.ts'

test('says that a day is in a weekend, is a public holiday, or falls in a school holiday around its place', () => {
  expect(dayRemarks('2027-03-30', 'Ede')).toEqual([])
  expect(dayRemarks('2027-02-27', 'Breda')).toEqual([{ kind: 'weekend' }])
  expect(dayRemarks('2027-05-06', 'Zwolle')).toEqual([
    { kind: 'publicHoliday' },
    { kind: 'schoolHoliday', holiday: 'may', regions: ['north'] },
  ])
  expect(dayRemarks('2027-02-16', 'breda')).toEqual([
    { kind: 'schoolHoliday', holiday: 'spring', regions: ['south'] },
  ])
  expect(dayRemarks('2027-02-16', 'Zwolle')).toEqual([])
})

test('counts all regions for a place that is not known, and says nothing of what is no day', () => {
  expect(dayRemarks('2027-02-23', '')).toEqual([
    { kind: 'schoolHoliday', holiday: 'spring', regions: ['central', 'north'] },
  ])
  for (const day of ['', '2027-02-30', '30 maart', '2027-3-1']) expect(dayRemarks(day, 'Ede')).toEqual([])
})
