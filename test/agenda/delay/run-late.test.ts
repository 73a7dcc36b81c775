import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { runLate } from '../../../src/agenda/delay/run-late.ts'
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

  test('stays as it was for an item that it does not have', () => {
    expect(runLate(planned, { itemId: 'lunch', minutes: 30 }, day)).toBe(planned)
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
