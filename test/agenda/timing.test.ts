import { describe, expect, test } from '@jest/globals'
import { type ItemToLay, layOut } from '../../src/agenda/timing.ts'
import { wallTimeOf } from '../../src/time/day-words.ts'
import { aDay, aLine } from '../factories/agenda.ts'
import { coreTime } from '../support/core-time.ts'
import { DEMO_MEETINGS } from './demo-meetings.ts'

const laid = (items: Partial<ItemToLay>[], day: Parameters<typeof aDay>[0] = {}) => {
  const { lines, ...rest } = layOut(items.map(aLine), aDay(day))
  return {
    ...rest,
    times: lines.map(({ startMinute, endMinute }) => `${wallTimeOf(startMinute)}-${wallTimeOf(endMinute)}`),
    lines,
  }
}

describe('laying out a meeting', () => {
  for (const meeting of DEMO_MEETINGS) {
    test(`gives ${meeting.place} exactly the clock times of its agenda`, () => {
      const laidOut = layOut(meeting.agenda.map(aLine), aDay(meeting))
      expect(
        laidOut.lines.map((line) => [line.title, wallTimeOf(line.startMinute), wallTimeOf(line.endMinute)]),
      ).toEqual(meeting.agenda.map((item) => [item.title, item.start, item.end]))
      expect([laidOut.overMinutes, laidOut.spareMinutes, laidOut.fits]).toEqual([0, 0, []])
    })
  }

  test('says by how many minutes it is too long, and cuts nothing', () => {
    const { times, overMinutes, spareMinutes } = laid([{ minutes: 75 }, { minutes: 70 }], { endsAt: '12:00' })
    expect([times, overMinutes, spareMinutes]).toEqual([['10:00-11:15', '11:15-12:25'], 25, 0])
  })

  test('goes on past midnight', () => {
    expect(laid([{ minutes: 180 }], { startsAt: '22:00', endsAt: '23:00' }).times).toEqual(['22:00-25:00'])
  })

  test('leaves an empty meeting empty, with all its minutes to spare', () => {
    expect(layOut([], aDay({ startsAt: '09:00', endsAt: '10:30' }))).toEqual({
      lines: [],
      overMinutes: 0,
      spareMinutes: 90,
      fits: [],
    })
  })

  test('two hundred items take milliseconds', () => {
    const items = Array.from({ length: 200 }, (_, at) =>
      aLine({ minutes: 10, leastMinutes: 5, fixedStart: at % 20 === 19 ? '16:00' : null }),
    )
    expect(coreTime(() => expect(layOut(items, aDay()).lines.length).toBe(200))).toBeLessThan(100)
  })
})

describe('minutes between the fewest and those wanted', () => {
  test('come off in proportion to what each can give, and it is said', () => {
    const { lines, fits, overMinutes } = laid(
      [
        { minutes: 90, leastMinutes: 60 },
        { minutes: 60, leastMinutes: 45 },
        { minutes: 30, leastMinutes: null },
      ],
      { endsAt: '12:30' },
    )
    expect([lines.map(({ minutes }) => minutes), overMinutes]).toEqual([[70, 50, 30], 0])
    expect(fits).toEqual([
      { at: 0, fromMinutes: 90, toMinutes: 70 },
      { at: 1, fromMinutes: 60, toMinutes: 50 },
    ])
    expect(lines[0]).toMatchObject({ wantedMinutes: 90, leastMinutes: 60 })
  })

  test('are all the fewest when even those do not fit, and what is over is exact', () => {
    const { lines, overMinutes } = laid([{ minutes: 90, leastMinutes: 61 }, { minutes: 60 }], {
      endsAt: '12:00',
    })
    expect([lines.map(({ minutes }) => minutes), overMinutes]).toEqual([[61, 60], 1])
  })

  test('are those wanted as soon as there is room again', () => {
    const items = [{ minutes: 90, leastMinutes: 60 }, { minutes: 60 }]
    const ends = ['12:00', '12:20', '12:30', '13:00']
    expect(ends.map((endsAt) => laid(items, { endsAt }).lines[0]?.minutes)).toEqual([60, 80, 90, 90])
  })
})

describe('a fixed point', () => {
  test('is waited for', () => {
    const { times, lines, overMinutes } = laid([
      { minutes: 120 },
      { kind: 'lunch', minutes: 45, fixedStart: '12:30' },
      { minutes: 60 },
    ])
    expect(times).toEqual(['10:00-12:00', '12:30-13:15', '13:15-14:15'])
    expect([lines.map(({ waitMinutes }) => waitMinutes), overMinutes]).toEqual([[0, 30, 0], 0])
  })

  test('makes what leads to it shorter, and leaves what comes after it alone', () => {
    const { times, fits } = laid([
      { minutes: 90, leastMinutes: 60 },
      { minutes: 90, leastMinutes: 60 },
      { kind: 'lunch', minutes: 45, fixedStart: '12:30' },
      { minutes: 90, leastMinutes: 30 },
    ])
    expect(times).toEqual(['10:00-11:15', '11:15-12:30', '12:30-13:15', '13:15-14:45'])
    expect(fits.map(({ at }) => at)).toEqual([0, 1])
  })

  test('that cannot be kept comes as soon as it can', () => {
    const { times, lines } = laid([
      { minutes: 90, leastMinutes: 75 },
      { minutes: 90 },
      { kind: 'lunch', minutes: 45, fixedStart: '12:30' },
      { minutes: 60, leastMinutes: 30 },
      { kind: 'projectVisit', minutes: 60, fixedStart: '14:05' },
    ])
    expect(times).toEqual(['10:00-11:15', '11:15-12:45', '12:45-13:30', '13:30-14:05', '14:05-15:05'])
    expect(lines.map(({ lateMinutes }) => lateMinutes)).toEqual([0, 0, 15, 0, 0])
  })

  test('of a visit is when the visit itself begins: the walk there comes before it', () => {
    const items: Partial<ItemToLay>[] = [
      { minutes: 120 },
      { kind: 'projectVisit', minutes: 90, fixedStart: '14:00' },
      { kind: 'projectVisit', minutes: 30, fixedStart: '16:00' },
    ]
    const walk = { outMinutes: 15, backMinutes: 10 }
    expect(laid(items, { walk }).times).toEqual(['10:00-12:00', '13:45-15:15', '16:00-16:30'])
    expect(laid(items).times[1]).toBe('14:00-15:30')
  })
})

describe('drinks at the end', () => {
  const drinks: Partial<ItemToLay> = { kind: 'drinks', minutes: 45 }

  test('follow the programme and never make it too long', () => {
    const { times, overMinutes, spareMinutes } = laid([{ minutes: 400 }, drinks])
    expect([times[1], overMinutes, spareMinutes]).toEqual(['16:40-17:25', 0, 0])
  })

  test('give their own minutes before they pass the end of the meeting', () => {
    const given = (minutes: number) => laid([{ minutes }, { ...drinks, leastMinutes: 20 }]).times[1]
    expect([370, 390, 410].map(given)).toEqual(['16:10-16:55', '16:30-17:00', '16:50-17:10'])
  })

  test('that stand fixed are a point for the programme before them too', () => {
    const speech: Partial<ItemToLay> = { kind: 'drinks', minutes: 10 }
    const toast = { ...drinks, fixedStart: '16:00' }
    const { times, lines } = laid([{ minutes: 380, leastMinutes: 300 }, speech, toast])
    expect(times).toEqual(['10:00-15:50', '15:50-16:00', '16:00-16:45'])
    expect(lines.map(({ lateMinutes }) => lateMinutes)).toEqual([0, 0, 0])
  })

  test('in the middle of a programme are an item as any other', () => {
    expect(laid([drinks, { kind: 'closing', minutes: 400 }]).overMinutes).toBe(25)
  })
})

describe('a day on which the clock changes', () => {
  const night = [{ minutes: 60 }, { minutes: 60 }, { minutes: 60 }]

  test('forward: every item lasts its minutes, and the clock jumps', () => {
    const { times, overMinutes } = laid(night, { heldOn: '2027-03-28', startsAt: '00:30', endsAt: '04:30' })
    expect([times, overMinutes]).toEqual([['00:30-01:30', '01:30-03:30', '03:30-04:30'], 0])
  })

  test('back: there is an hour more than the clock says', () => {
    const { times, spareMinutes } = laid(night, { heldOn: '2027-10-31', startsAt: '01:30', endsAt: '04:00' })
    expect([times, spareMinutes]).toEqual([['01:30-02:30', '02:30-02:30', '02:30-03:30'], 30])
  })

  test('by day nothing of it shows', () => {
    for (const heldOn of ['2027-03-28', '2027-10-31']) expect(laid(night, { heldOn })).toEqual(laid(night))
  })

  test('a fixed point after it is kept', () => {
    const items = [{ minutes: 60 }, { minutes: 30, fixedStart: '04:00' }]
    const day = { startsAt: '01:00', endsAt: '06:00' }
    expect(laid(items, { ...day, heldOn: '2027-03-28' }).lines[1]).toMatchObject({
      startMinute: 240,
      waitMinutes: 60,
    })
  })
})
