import { describe, expect, test } from '@jest/globals'
import { concernsCalendars, hasBegun, whyNotChange } from '../../src/meeting/meeting.ts'

const meeting = {
  heldOn: '2027-03-30',
  startsAt: '09:30',
  endsAt: '16:30',
  place: 'Breda',
  timeZone: 'Europe/Amsterdam',
  state: 'planned' as 'planned' | 'cancelled',
}

describe('a meeting', () => {
  test('has begun from its first minute, on the clock of its own zone', () => {
    // Half past nine in summer time is half past seven in UTC.
    const at = (moment: string) => hasBegun(meeting, Temporal.Instant.from(moment))
    expect([at('2027-03-30T07:29:59Z'), at('2027-03-30T07:30:00Z')]).toEqual([false, true])
  })

  test('cannot change once it has begun or is cancelled, and says which', () => {
    const before = Temporal.Instant.from('2026-11-21T09:00:00Z')
    const after = Temporal.Instant.from('2027-04-01T09:00:00Z')
    expect([
      whyNotChange(meeting, before),
      whyNotChange(meeting, after),
      whyNotChange({ ...meeting, state: 'cancelled' }, after),
    ]).toEqual([null, 'past', 'cancelled'])
  })

  test('concerns calendars by its date, time and place alone', () => {
    const changes = [
      { heldOn: '2027-03-31' },
      { startsAt: '10:00' },
      { endsAt: '17:00' },
      { place: 'Ede' },
      {},
    ]
    expect(changes.map((change) => concernsCalendars(meeting, { ...meeting, ...change }))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })
})
