import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fitMinutes, type Span } from '../../src/agenda/fit-minutes.ts'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const span = (wanted: number, least: number): Span => ({ wanted, least })

describe('fitting items into the minutes that there are', () => {
  test.each<[string, Span[], number, number[]]>([
    ['stay at what is wanted when it fits', [span(60, 30), span(30, 15)], 95, [60, 30]],
    ['give in proportion to what each can', [span(60, 30), span(30, 15)], 75, [50, 25]],
    ['give nothing when their minutes are fixed', [span(60, 60), span(30, 15)], 80, [60, 20]],
    ['let the earliest of equals give first', [span(30, 15), span(30, 15)], 55, [25, 30]],
    [
      'take what is no whole five from one, that could still give most',
      [span(60, 30), span(30, 15)],
      73,
      [48, 25],
    ],
    ['never get back more than they gave', [span(30, 15), span(30, 15)], 58, [28, 30]],
    ['give minute by minute where nobody has five', [span(30, 26), span(30, 26)], 53, [26, 27]],
    ['are at their least when even that is too much', [span(60, 30), span(30, 15)], 20, [30, 15]],
    ['are at their least when there is less than nothing', [span(60, 30)], -15, [30]],
    ['are none when there are none', [], 30, []],
  ])('%s', (_, spans, room, minutes) => {
    expect(fitMinutes(spans, room)).toEqual(minutes)
  })
})

describe('for any items', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 100 }))
      .map(([wanted, share]) => span(wanted, Math.max(1, Math.floor((wanted * share) / 100)))),
    { minLength: 1, maxLength: 30 },
  )

  test('together they fill the room exactly, or are all at what is wanted, or all at their least', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -20, max: 120 }), (given, percent) => {
        const [wanted, least] = [given.map((one) => one.wanted), given.map((one) => one.least)]
        const room = sum(least) + Math.round(((sum(wanted) - sum(least)) * percent) / 100)
        const minutes = fitMinutes(given, room)
        if (room >= sum(wanted)) expect(minutes).toEqual(wanted)
        else if (room <= sum(least)) expect(minutes).toEqual(least)
        else expect(sum(minutes)).toBe(room)
        for (const [at, count] of minutes.entries()) {
          expect(count).toBeLessThanOrEqual(wanted[at] ?? 0)
          expect(count).toBeGreaterThanOrEqual(least[at] ?? 0)
        }
      }),
    )
  })

  test('what each gives is less than one five away from its share, when all of it goes in fives', () => {
    const inFives = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 59 }))
        .map(([wanted, least]) => span(wanted * 5, Math.max(1, Math.min(least, wanted)) * 5)),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(inFives, fc.integer({ min: 0, max: 300 }), (given, fives) => {
        const give = given.map(({ wanted, least }) => wanted - least)
        const tooMany = Math.min(fives * 5, sum(give))
        if (sum(give) === 0) return
        const minutes = fitMinutes(given, sum(given.map(({ wanted }) => wanted)) - tooMany)
        for (const [at, count] of minutes.entries()) {
          const given5 = (given[at]?.wanted ?? 0) - count
          expect(given5 % 5).toBe(0)
          expect(Math.abs(given5 - (tooMany * (give[at] ?? 0)) / sum(give))).toBeLessThan(5)
        }
      }),
    )
  })
})
