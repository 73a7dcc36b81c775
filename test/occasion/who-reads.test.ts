import { describe, expect, test } from '@jest/globals'
import { OCCASIONS, type Occasion, occasionRules } from '../../src/occasion/occasions.ts'
import { type Known, type Standing, whyNotRead } from '../../src/occasion/who-reads.ts'

const zoe: Standing = {
  as: 'seat',
  comes: true,
  hasAnswered: false,
  hasCase: false,
  attendance: null,
  hasOpenStep: false,
  hasStopped: false,
}
const ready: Known = {
  isReleased: true,
  isReportShared: true,
  isAttendanceMarked: false,
  hasOpenSteps: false,
  hasResults: true,
  isAnswerOpen: true,
}
const why = (occasion: Occasion, reader: Partial<Standing> = {}, known: Partial<Known> = {}) =>
  whyNotRead(
    { occasion, isOptional: occasionRules[occasion].isOptional },
    { ...zoe, ...reader },
    { ...ready, ...known },
  )
const readOf = (reader: Partial<Standing>) => OCCASIONS.filter((occasion) => why(occasion, reader) === null)

test('who takes part and comes reads all but the date, which is in their calendar', () => {
  expect(readOf({})).toEqual(OCCASIONS.filter((occasion) => occasion !== 'saveTheDate'))
})

test.each(['waiting', 'offered', 'guest'] as const)('who is %s reads the date and nothing else', (as) => {
  expect(readOf({ as })).toEqual(['saveTheDate'])
})

test('who comes in the place of somebody reads where to be, and when', () => {
  expect(readOf({ as: 'standsIn' })).toEqual(['practicalInformation', 'dayBefore'])
})

test('who said that they cannot come reads what is about the circle', () => {
  expect(readOf({ comes: false })).toEqual(['report', 'actionCheck'])
})

test('who wants none of it still reads the programme and where to be', () => {
  expect(readOf({ hasStopped: true })).toEqual(['programmeReady', 'practicalInformation'])
})

describe('it is not for', () => {
  test.each<[string, Occasion, Partial<Standing>, Partial<Known>, string]>([
    ['who brought a case', 'callForCases', { hasCase: true }, {}, 'hasCase'],
    ['who answered', 'answerReminder', { hasAnswered: true }, {}, 'hasAnswered'],
    ['anybody when answers are closed', 'answerReminder', {}, { isAnswerOpen: false }, 'answerClosed'],
    ['anybody before a version was released', 'programmeReady', {}, { isReleased: false }, 'notReleased'],
    [
      'who was marked absent',
      'thanks',
      { attendance: 'absent' },
      { isAttendanceMarked: true },
      'wasNotThere',
    ],
    ['who has no mark while others have', 'thanks', {}, { isAttendanceMarked: true }, 'wasNotThere'],
    ['anybody before the report is shared', 'report', {}, { isReportShared: false }, 'notShared'],
    ['who has no step while others have', 'actionCheck', {}, { hasOpenSteps: true }, 'noStep'],
    ['anybody without steps and results', 'actionCheck', {}, { hasResults: false }, 'noStep'],
  ])('%s', (_, occasion, reader, known, expected) => {
    expect(why(occasion, reader, known)).toBe(expected)
  })
})

test('who was there is thanked, also when they had said that they cannot', () => {
  expect(why('thanks', { attendance: 'present', comes: false }, { isAttendanceMarked: true })).toBeNull()
})

test('who took a first step is asked what came of it, also when there are no results', () => {
  expect(why('actionCheck', { hasOpenStep: true }, { hasOpenSteps: true, hasResults: false })).toBeNull()
})
