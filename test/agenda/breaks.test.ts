import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../src/agenda/finding.ts'
import { findingsOf } from '../../src/agenda/findings.ts'
import { type DayToFill, type ItemToLay, layOut } from '../../src/agenda/timing.ts'
import { wallTimeOf } from '../../src/time/day-words.ts'
import { aDay, aLine } from '../factories/agenda.ts'
import { DEMO_MEETINGS } from './demo-meetings.ts'

const AFTERNOON = aDay({ startsAt: '14:00', endsAt: '17:00' })

type Line = Partial<ItemToLay> & { title: string }

const judge = (lines: Line[], day: DayToFill): Finding[] => findingsOf(layOut(lines.map(aLine), day), day)

const closing: Line = { kind: 'closing', title: 'Oogst', minutes: 15 }

test('of the demo circle only the long mornings and one afternoon are found, and no drinks or closing', () => {
  const found = DEMO_MEETINGS.map((meeting) => {
    const day = aDay(meeting)
    return findingsOf(layOut(meeting.agenda.map(aLine), day), day).map((finding) =>
      finding.kind === 'tooLongWithoutBreak'
        ? `${wallTimeOf(finding.startMinute)}-${wallTimeOf(finding.endMinute)}`
        : finding.kind,
    )
  })
  expect(found).toEqual([['10:00-12:00'], [], ['14:10-16:15'], [], ['10:00-12:45']])
})

describe('time to look back', () => {
  const news: Line = { kind: 'news', title: 'Nieuws', minutes: 90 }
  const drinks: Line = { kind: 'drinks', title: 'Borrel', minutes: 30 }

  test.each<[string, Line[], Finding[]]>([
    ['a closing of 15 minutes is enough', [{ ...closing, minutes: 15 }], []],
    ['one of 14 is not', [{ ...closing, minutes: 14 }], [{ kind: 'noEvaluation', minutes: 14 }]],
    ['drinks after it are no part of the programme', [closing, drinks], []],
    [
      'a lunch after it is',
      [closing, { kind: 'lunch', title: 'Lunch', minutes: 30 }],
      [{ kind: 'noEvaluation', minutes: 0 }],
    ],
    ['drinks alone are no closing', [drinks], [{ kind: 'noEvaluation', minutes: 0 }]],
  ])('%s', (_, last, findings) => {
    const told = judge([{ ...news, minutes: 80 }, ...last], { ...AFTERNOON, endsAt: '15:40' })
    expect(told.filter(({ kind }) => kind === 'noEvaluation')).toEqual(findings)
  })

  test('a day of drinks alone needs none', () => {
    expect(judge([drinks], { ...AFTERNOON, endsAt: '14:30' })).toEqual([])
  })
})

describe('sitting without a break', () => {
  const talk = (minutes: number): Line => ({ kind: 'news', title: `Gesprek van ${minutes}`, minutes })
  const long = { ...AFTERNOON, endsAt: '14:05' }

  test('100 minutes are no problem, 101 are, and a break is best where it halves them', () => {
    const sat = (lines: Line[]) =>
      judge([...lines, closing], long).flatMap((finding) =>
        finding.kind === 'tooLongWithoutBreak' ? [[finding.minutes, finding.after?.title]] : [],
      )
    expect(sat([talk(85)])).toEqual([])
    expect(sat([talk(86)])).toEqual([[101, 'Gesprek van 86']])
    expect(sat([talk(30), talk(31), talk(32)])).toEqual([[108, 'Gesprek van 31']])
    expect(sat([talk(60), { kind: 'break', title: 'Pauze', minutes: 1 }, talk(60)])).toEqual([])
    expect(sat([talk(60), { kind: 'projectVisit', title: 'Bezoek', minutes: 60 }, talk(60)])).toEqual([])
  })

  test('ten empty minutes before a fixed point are a break, nine are not', () => {
    const sat = (fixedStart: string) =>
      judge([talk(60), { ...talk(60), fixedStart }], long).filter(
        ({ kind }) => kind === 'tooLongWithoutBreak',
      )
    expect(sat('15:10')).toEqual([])
    expect(sat('15:09')).toMatchObject([{ minutes: 129, startMinute: 840, endMinute: 969 }])
  })
})
