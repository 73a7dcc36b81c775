import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findingsOf } from '../../src/agenda/findings.ts'
import { layOut } from '../../src/agenda/timing.ts'
import { defaultProgramme } from '../../src/programme/default-programme.ts'
import { PILLARS } from '../../src/programme/pillar.ts'
import { minuteOfDay, wallTimeOf } from '../../src/time/day-words.ts'
import { aDay, aLine } from '../factories/agenda.ts'

const minutesOf = (startsAt: string, endsAt: string) =>
  defaultProgramme(startsAt, endsAt, 'nl').map((item) => `${item.kind} ${item.minutes}`)

describe('the programme of a new meeting', () => {
  test('a whole day has lunch in the middle and drinks at the end', () => {
    expect(minutesOf('09:30', '17:00')).toEqual([
      'arrival 30',
      'welcome 15',
      'news 25',
      'intervision 60',
      'lunch 50',
      'deepDive 85',
      'break 15',
      'projectVisit 105',
      'closing 25',
      'drinks 40',
    ])
  })

  test('an afternoon has no lunch, and everything a little shorter', () => {
    expect(minutesOf('13:00', '17:00')).toEqual([
      'arrival 15',
      'welcome 5',
      'news 15',
      'intervision 50',
      'break 10',
      'deepDive 50',
      'projectVisit 55',
      'closing 15',
      'drinks 25',
    ])
  })

  test('a morning has neither lunch nor drinks', () => {
    expect(minutesOf('09:00', '12:30')).toEqual([
      'arrival 15',
      'welcome 10',
      'news 15',
      'intervision 45',
      'break 10',
      'deepDive 45',
      'projectVisit 55',
      'closing 15',
    ])
  })

  test('in a day of any length nobody sits for too long, and it ends with time to look back', () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 48, max: 150 }))
    fc.assert(
      fc.property(hours, ([start, length]) => {
        const day = aDay({ startsAt: wallTimeOf(start * 5), endsAt: wallTimeOf((start + length) * 5) })
        const items = defaultProgramme(day.startsAt, day.endsAt, 'nl').map(aLine)
        expect(findingsOf(layOut(items, day), day)).toEqual([])
      }),
    )
  })

  test('who comes at noon is given lunch at arrival', () => {
    expect(defaultProgramme('12:00', '18:00', 'nl')[0]?.title).toBe('Inloop met lunch')
    expect(defaultProgramme('12:00', '18:00', 'en')[0]?.title).toBe('Arrival with lunch')
    expect(defaultProgramme('13:30', '17:30', 'nl')[0]?.title).toBe('Inloop met koffie en thee')
  })

  test('a day that is too short keeps every item at its least', () => {
    expect(minutesOf('13:00', '14:00')).toEqual([
      'arrival 10',
      'welcome 5',
      'news 15',
      'intervision 40',
      'break 10',
      'deepDive 40',
      'projectVisit 45',
      'closing 15',
    ])
  })

  test('any day of four hours or more is filled exactly in whole fives, with every pillar once', () => {
    const day = fc.tuple(fc.integer({ min: 0, max: 1199 }), fc.integer({ min: 240, max: 900 }))
    fc.assert(
      fc.property(day, ([start, length]) => {
        const end = Math.min(1439, start + length)
        fc.pre(end - start >= 240)
        const items = defaultProgramme(wallTimeOf(start), wallTimeOf(end), 'nl')
        const total = items.reduce((sum, item) => sum + item.minutes, 0)
        expect(total).toBe(Math.floor((end - minuteOfDay(wallTimeOf(start))) / 5) * 5)
        expect(items.every((item) => item.minutes % 5 === 0 && item.minutes > 0)).toBe(true)
        expect(PILLARS.map((pillar) => items.filter((item) => item.kind === pillar).length)).toEqual([
          1, 1, 1, 1,
        ])
      }),
    )
  })
})
