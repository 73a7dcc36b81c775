import { describe, expect, test } from '@jest/globals'
import type { ToldFacts } from '../../src/db/letter-tables.ts'
import type { Step } from '../../src/invitation/invitation.ts'
import { holdOf } from '../../src/invitation/quiet-period.ts'
import { NOW } from '../support/moment.ts'

// NOW is 10.00 uur in Amsterdam.
const facts: ToldFacts = {
  ...{ theme: '', heldOn: '2027-03-30', startsAt: '09:30', endsAt: '16:30', timeZone: 'Europe/Amsterdam' },
  ...{ place: "'s-Hertogenbosch", venue: '', address: '', route: '', programme: 'one' },
}
const today = (startsAt: string): ToldFacts => ({ ...facts, heldOn: '2026-11-21', startsAt })

const update: Step = { kind: 'update', from: facts, participationStatus: 'NEEDS-ACTION' }
const released: Step = {
  ...{ kind: 'cancel', scope: 'thisAttendee', told: facts },
  participationStatus: 'NEEDS-ACTION',
}
const quiet = { since: NOW, leaveAfter: NOW.add({ minutes: 10 }) }
const edited = { step: update, isEdit: true, facts, replaced: [] }

const waiting: [string, Step][] = [
  ['a change', update],
  ['an invitation to a meeting that was newly planned', { kind: 'invite' }],
  ['the end for an expert whose item was taken out', released],
]
const atOnce: [string, Parameters<typeof holdOf>[0]][] = [
  ['what follows from anything but an edit', { ...edited, isEdit: false }],
  ['a meeting that is off', { ...edited, step: { ...released, scope: 'wholeMeeting' } }],
  [
    'a first invitation, replaced before it left, that was to leave at once',
    { ...edited, step: { kind: 'inviteAgain' }, replaced: [{ heldSince: null }] },
  ],
  ['a change of what begins within the hour', { ...edited, facts: today('11:00') }],
  [
    'the move of what would have begun within the hour',
    { ...edited, step: { ...update, from: today('11:00') } },
  ],
]

describe('after an edit', () => {
  test.each(waiting)('%s waits for ten minutes of quiet', (_name, step) => {
    expect(holdOf({ ...edited, step }, NOW)).toEqual(quiet)
  })

  test.each(atOnce)('%s leaves at once', (_name, cause) => {
    expect(holdOf(cause, NOW)).toBe(null)
  })

  test('what begins in more than an hour still waits', () => {
    expect(holdOf({ ...edited, facts: today('11:01') }, NOW)).toEqual(quiet)
  })

  test('a first invitation that waited goes on waiting', () => {
    const since = NOW.subtract({ minutes: 4 })
    expect(
      holdOf({ ...edited, step: { kind: 'inviteAgain' }, replaced: [{ heldSince: since }] }, NOW),
    ).toEqual({ since, leaveAfter: NOW.add({ minutes: 10 }) })
  })

  test('the hour counts from the first edit that was not told', () => {
    const since = NOW.subtract({ minutes: 55 })
    expect(holdOf({ ...edited, replaced: [{ heldSince: since }] }, NOW)).toEqual({
      since,
      leaveAfter: NOW.add({ minutes: 5 }),
    })
  })
})
