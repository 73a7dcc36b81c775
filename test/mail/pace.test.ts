import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { AHEAD_MS, type Pace, type Place, planPace } from '../../src/mail/pace.ts'

const letters = (count: number, domain = 'a.example.org', from = 0) =>
  Array.from({ length: count }, (_, index) => ({ key: `${domain} ${from + index}`, domain }))

const moments = (places: Map<string, Place>) =>
  [...places].map(([key, place]) =>
    'leaveAt' in place ? [key, place.leaveAt] : [key, 'ask', place.askAgainAt],
  )

describe('a rate of two letters per second', () => {
  const rates = { all: 2, domain: null }

  test('lets those leave half a second apart that need not wait for long, and asks the others back later', () => {
    const { places } = planPace(new Map(), letters(9), rates, 0)
    expect(moments(places)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6].map((index) => [`a.example.org ${index}`, index * 500]),
      ['a.example.org 7', 'ask', 3000],
      ['a.example.org 8', 'ask', 3500],
    ])
  })

  test('counts on where another batch, of whichever process, left off', () => {
    const { paces } = planPace(new Map(), letters(3), rates, 0)
    const { places } = planPace(paces, letters(1, 'b.example.org'), rates, 1000)
    expect(moments(places)).toEqual([['b.example.org 0', 1500]])
  })

  test('saves nothing up while nobody sends', () => {
    const { paces } = planPace(new Map(), letters(1), rates, 0)
    const { places } = planPace(paces, letters(2), rates, 60_000)
    expect(moments(places).map(([, at]) => at)).toEqual([60_000, 60_500])
  })
})

test('a slow domain keeps nobody else waiting', () => {
  const mixed = [...letters(20, 'slow.example.org'), ...letters(2, 'b.example.org')]
  const { places } = planPace(new Map(), mixed, { all: 10, domain: 1 }, 0)
  expect(places.get('b.example.org 0')).toEqual({ leaveAt: 100 })
  expect(places.get('b.example.org 1')).toEqual({ leaveAt: 1100 })
  expect([...places.values()].filter((place) => 'leaveAt' in place).length).toBe(6)
})

test('whatever asks, and when: in no second more leave than the rates say, and whoever must wait long asks again', () => {
  const batch = fc.record({
    after: fc.integer({ min: 0, max: 4000 }),
    domains: fc.array(fc.constantFrom('a.example.org', 'b.example.org', 'c.example.org'), { maxLength: 12 }),
  })
  fc.assert(
    fc.property(
      fc.array(batch, { maxLength: 8 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (batches, all, domain) => {
        let now = 0
        let paces = new Map<string, Pace>()
        const left: { at: number; domain: string }[] = []
        for (const [round, { after, domains }] of batches.entries()) {
          now += after
          const asking = domains.map((of, index) => ({ key: `${of} ${round} ${index}`, domain: of }))
          const planned = planPace(paces, asking, { all, domain }, now)
          paces = planned.paces
          for (const [key, place] of planned.places) {
            if ('askAgainAt' in place) expect(place.askAgainAt).toBeGreaterThanOrEqual(now + AHEAD_MS)
            else left.push({ at: place.leaveAt, domain: key.split(' ')[0] ?? '' })
          }
        }
        const most = (of: typeof left) =>
          Math.max(
            0,
            ...of.map(({ at }) => of.filter((other) => other.at >= at && other.at < at + 999.9).length),
          )
        expect(most(left)).toBeLessThanOrEqual(all)
        for (const name of new Set(left.map((letter) => letter.domain)))
          expect(most(left.filter((letter) => letter.domain === name))).toBeLessThanOrEqual(domain)
      },
    ),
    { numRuns: 200 },
  )
})
