import { expect, test } from '@jest/globals'
import { laterDay } from '../../src/begin/later-day.ts'

const given = (changes: Partial<{ first: string; today: string; taken: string[] }> = {}) => {
  const { first = '2026-10-08', today = '2026-11-21', taken = [] } = changes
  return { first, today, taken: new Set(taken) }
}

test('keeps the weekday and moves whole years of 52 weeks, until the first meeting lies ahead', () => {
  expect(laterDay('2026-12-10', given())).toEqual('2027-12-09')
  expect(laterDay('2022-12-08', given({ first: '2022-10-06' }))).toEqual('2027-12-02')
  expect(laterDay('2027-12-09', given({ first: '2027-10-07' }))).toEqual('2028-12-07')
})

test('goes a week further from a day on which nobody works, or that another meeting has', () => {
  // 25 May 2028 is Ascension Day.
  expect(laterDay('2027-05-27', given())).toEqual('2028-06-01')
  expect(laterDay('2026-12-10', given({ taken: ['2027-12-09'] }))).toEqual('2027-12-16')
})

test('leaves a meeting on a Saturday on Saturdays', () => {
  expect(laterDay('2026-12-12', given())).toEqual('2027-12-11')
})
