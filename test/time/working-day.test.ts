import { describe, expect, test } from '@jest/globals'
import { isWorkingDay, publicHolidays, workingDayBefore } from '../../src/time/working-day.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('public holidays', () => {
  test.each([
    [2025, '01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26'],
    [2026, '01-01 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26'],
    [2027, '01-01 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26'],
    [2028, '01-01 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26'],
  ])('of %i', (year, days) => {
    expect(publicHolidays(year).map((holiday) => holiday.toString().slice(5))).toEqual(days.split(' '))
  })

  test.each([
    ['the earliest that there is', 1818, '1818-03-22'],
    ['the latest that there is', 1943, '1943-04-25'],
    ['one week earlier than the first rule gives', 1954, '1954-04-18'],
    ['the same for the other exception', 1981, '1981-04-19'],
    ['the latest of this century', 2038, '2038-04-25'],
  ])('know Easter: %s', (_, year, easter) => {
    expect(publicHolidays(year).map(String)).toContain(easter)
  })
})

describe('a working day', () => {
  test.each([
    ['a Thursday', '2026-12-10', true],
    ['a Saturday', '2026-12-12', false],
    ['a Sunday', '2026-12-13', false],
    ['Good Friday: most offices are open', '2026-04-03', true],
    ['Easter Monday', '2026-04-06', false],
    ['Ascension Day', '2026-05-14', false],
    ['the Friday after it', '2026-05-15', true],
    ['Whit Monday', '2026-05-25', false],
    ["King's Day on a Monday", '2026-04-27', false],
    ["Monday the 28th in a year in which King's Day is on Saturday the 26th", '2031-04-28', true],
    ['Liberation Day, also in a year that is no jubilee', '2026-05-05', false],
    ["New Year's Day", '2027-01-01', false],
    ["New Year's Eve", '2026-12-31', true],
  ])('is not simply any day: %s', (_, text, isOne) => {
    expect(isWorkingDay(day(text))).toBe(isOne)
  })

  test.each([
    ['the Tuesday after Easter: Good Friday', '2026-04-07', '2026-04-03'],
    ['the Wednesday after Liberation Day on a Tuesday', '2026-05-06', '2026-05-04'],
    ['the Friday after Ascension Day', '2026-05-15', '2026-05-13'],
    ['the Friday after Ascension Day on the day after Liberation Day', '2027-05-07', '2027-05-04'],
    ['the Monday after Christmas on Friday and Saturday', '2026-12-28', '2026-12-24'],
    ['the Monday after New Year on a Friday', '2027-01-04', '2026-12-31'],
    ["the Monday after a Saturday that is King's Day", '2031-04-28', '2031-04-25'],
  ])('before %s', (_, text, before) => {
    expect(workingDayBefore(day(text)).toString()).toBe(before)
  })
})
