import { expect, test } from '@jest/globals'
import { keptSeconds } from '../../../../src/web/organiser/door/kept-page.ts'
import type { Door } from '../../../../src/web/organiser/door/queries.ts'

const door: Door = {
  ...{ id: 'm', number: 1, theme: '', place: 'Zwolle', state: 'planned', timeZone: 'Europe/Amsterdam' },
  ...{ heldOn: '2026-12-10', startsAt: '09:30', endsAt: '16:30' },
  ...{ circleId: 'c', slug: 'kring', title: 'Kring', people: [] },
}

test('the page at the door is kept from a day before the meeting until two hours after it', () => {
  const seconds = [
    '2026-12-09T08:29:59Z',
    '2026-12-09T08:30:00Z',
    '2026-12-10T15:30:00Z',
    '2026-12-10T17:29:59Z',
    '2026-12-10T17:30:00Z',
    '2026-12-20T00:00:00Z',
  ].map((at) => keptSeconds(door, Temporal.Instant.from(at)))
  expect(seconds).toEqual([0, 33 * 3600, 2 * 3600, 1, 0, 0])
})

test('nothing is kept of a meeting that does not take place', () => {
  const now = Temporal.Instant.from('2026-12-10T08:00:00Z')
  expect(keptSeconds({ ...door, state: 'cancelled' }, now)).toEqual(0)
})
