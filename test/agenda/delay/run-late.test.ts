import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { asFarAsItGoes, runLate } from '../../../src/agenda/delay/run-late.ts'
import { layOut } from '../../../src/agenda/timing.ts'
import { aDay, aLine } from '../../factories/agenda.ts'

const day = aDay({ startsAt: '13:00', endsAt: '17:00' })
const item = (itemId: string, minutes: number, leastMinutes: number | null = null) => ({
  ...aLine({ minutes }),
  itemId,
  leastMinutes,
})
const times = ({ lines }: ReturnType<typeof runLate<ReturnType<typeof item>>>) =>
  lines.map(({ itemId, startMinute, endMinute }) => [itemId, startMinute, endMinute])

describe('a day that runs late', () => {
  const planned = layOut([item('news', 30), item('cases', 60), item('visit', 90)], day)

  test('begins the item later, lets the one before it last until then, and keeps what is over', () => {
    expect(times(runLate(planned, { itemId: 'visit', minutes: 10 }, day))).toEqual([
      ['news', 780, 810],
      ['cases', 810, 880],
      ['visit', 880, 970],
    ])
  })

  test('begins the first item later, with nothing before it', () => {
    expect(times(runLate(planned, { itemId: 'news', minutes: 5 }, day))[0]).toEqual(['news', 785, 815])
  })

  test('goes early, but never before the item that it follows, and the first never before the meeting', () => {
    expect(times(runLate(planned, { itemId: 'visit', minutes: -15 }, day))[2]).toEqual(['visit', 855, 945])
    expect(times(runLate(planned, { itemId: 'visit', minutes: -600 }, day))[2]).toEqual(['visit', 811, 901])
    expect(runLate(planned, { itemId: 'news', minutes: -30 }, day)).toEqual(planned)
  })

  test('says how far a step goes', () => {
    const far = (itemId: string, minutes: number) => asFarAsItGoes(planned, { itemId, minutes }, day).minutes
    expect([far('visit', -600), far('visit', -10), far('visit', 30)]).toEqual([-59, -10, 30])
    expect([far('news', -5), far('news', 5), far('lunch', -5)]).toEqual([0, 5, -5])
    const late = runLate(planned, { itemId: 'news', minutes: 10 }, day)
    expect(asFarAsItGoes(late, { itemId: 'news', minutes: -30 }, day).minutes).toBe(-10)
  })

  test('stays as it was for an item that it does not have', () => {
    expect(runLate(planned, { itemId: 'lunch', minutes: 30 }, day)).toBe(planned)
  })
})

describe('composed anew by the rules of every meeting', () => {
  const giving = layOut(
    [item('news', 30), item('break', 20, 10), item('cases', 90, 60), item('visit', 100)],
    day,
  )
  const minutesOf = ({ lines }: typeof giving) => lines.map(({ minutes }) => minutes)

  test('what can give, gives in proportion, and the end stays where it is', () => {
    const late = runLate(giving, { itemId: 'break', minutes: 20 }, day)
    expect(minutesOf(late)).toEqual([50, 15, 75, 100])
    expect([late.overMinutes, late.fits.map(({ at }) => at)]).toEqual([0, [1, 2]])
  })

  test('when nothing more can give, the end moves by exactly the rest', () => {
    const late = runLate(giving, { itemId: 'break', minutes: 60 }, day)
    expect([minutesOf(late), late.overMinutes]).toEqual([[90, 10, 60, 100], 20])
  })

  test('what gave grows back when there is room again', () => {
    const late = runLate(giving, { itemId: 'break', minutes: 20 }, day)
    expect(minutesOf(runLate(late, { itemId: 'break', minutes: -20 }, day))).toEqual([30, 20, 90, 100])
    // Only what is still to come: the break was short, and stays so.
    expect(minutesOf(runLate(late, { itemId: 'cases', minutes: -5 }, day))).toEqual([50, 10, 80, 100])
  })

  test('a fixed point waits, is kept while it can, and then comes as soon as it can', () => {
    const fixed = layOut(
      [
        item('news', 30),
        item('cases', 60, 50),
        { ...item('lunch', 30), fixedStart: '14:40' },
        item('visit', 60),
      ],
      day,
    )
    const lunch = (minutes: number) =>
      runLate(fixed, { itemId: 'cases', minutes }, day).lines.map(
        ({ minutes: own, waitMinutes, lateMinutes, startMinute }) => [
          own,
          waitMinutes,
          lateMinutes,
          startMinute,
        ],
      )[2]
    expect(lunch(0)).toEqual([30, 10, 0, 880])
    expect(lunch(5)).toEqual([30, 5, 0, 880])
    expect(lunch(20)).toEqual([30, 0, 0, 880])
    expect(lunch(25)).toEqual([30, 0, 5, 885])
    // The lunch itself later: first it waits less.
    const late = runLate(fixed, { itemId: 'lunch', minutes: 15 }, day)
    expect(late.lines[2]).toMatchObject({ startMinute: 885, waitMinutes: 0, lateMinutes: 5 })
  })
})

test('of any day: order and number stay, what is over keeps its times, no minutes are lost, none late changes nothing', () => {
  const items = fc.array(
    fc.record({ minutes: fc.integer({ min: 5, max: 120 }), gives: fc.integer({ min: 0, max: 60 }) }),
    { minLength: 1, maxLength: 15 },
  )
  fc.assert(
    fc.property(items, fc.nat(14), fc.integer({ min: -60, max: 120 }), (given, place, minutes) => {
      const planned = layOut(
        given.map((one, at) => item(`item-${at}`, one.minutes, Math.max(1, one.minutes - one.gives))),
        day,
      )
      const at = place % given.length
      const late = runLate(planned, { itemId: `item-${at}`, minutes }, day)
      expect(late.lines.map(({ itemId }) => itemId)).toEqual(planned.lines.map(({ itemId }) => itemId))
      expect(late.lines.slice(0, Math.max(0, at - 1))).toEqual(planned.lines.slice(0, Math.max(0, at - 1)))
      for (const [index, line] of late.lines.entries()) {
        expect(line.endMinute - line.startMinute).toBe(line.minutes)
        expect(line.minutes).toBeGreaterThan(0)
        expect(line.wantedMinutes).toBe(planned.lines[index]?.wantedMinutes)
        const before = late.lines[index - 1]
        if (before) expect(line.startMinute).toBe(before.endMinute + line.waitMinutes)
      }
      expect(runLate(planned, { itemId: `item-${at}`, minutes: 0 }, day)).toEqual(planned)
    }),
  )
})
