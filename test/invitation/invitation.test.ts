import { describe, expect, test } from '@jest/globals'
import type { ToldFacts } from '../../src/db/letter-tables.ts'
import { nextStep, type Standing } from '../../src/invitation/invitation.ts'

const facts: ToldFacts = {
  theme: 'Belangen op tafel',
  heldOn: '2027-03-30',
  startsAt: '09:30',
  endsAt: '16:30',
  timeZone: 'Europe/Amsterdam',
  place: "'s-Hertogenbosch",
  venue: '',
  address: '',
  route: '',
  programme: 'one',
}
const moved = { ...facts, heldOn: '2027-04-06' }
const reworked = { ...facts, programme: 'two' }

const invited: NonNullable<Standing['invitation']> = {
  told: facts,
  before: null,
  participationStatus: 'ACCEPTED',
  isEnding: false,
}
const standing: Standing = {
  isPublic: true,
  isExpected: true,
  isCancelled: false,
  hasEnded: false,
  now: facts,
  invitation: invited,
  unsent: null,
}
const accepted = { told: facts, participationStatus: 'ACCEPTED' } as const
const movedUnsent = {
  invitation: { told: moved, before: accepted, participationStatus: 'NEEDS-ACTION', isEnding: false },
  unsent: 'later',
} as const
const ending = { ...invited, isEnding: true }

const cases: [string, Partial<Standing>, ReturnType<typeof nextStep>][] = [
  ['who takes part and has no invitation gets one', { invitation: null }, { kind: 'invite' }],
  ['a draft invites nobody', { invitation: null, isPublic: false }, { kind: 'nothing' }],
  ['a meeting that is over invites nobody', { invitation: null, hasEnded: true }, { kind: 'nothing' }],
  ['who has no seat gets none', { invitation: null, isExpected: false }, { kind: 'nothing' }],
  ['a cancelled meeting invites nobody', { invitation: null, isCancelled: true }, { kind: 'nothing' }],
  ['nothing is said twice', {}, { kind: 'nothing' }],
  ['nothing is said twice before it left either', { unsent: 'first' }, { kind: 'nothing' }],
  [
    'another day is told and asked again',
    { now: moved },
    { kind: 'update', from: facts, participationStatus: 'NEEDS-ACTION' },
  ],
  [
    'another programme is told and the answer kept',
    { now: reworked },
    { kind: 'update', from: facts, participationStatus: 'ACCEPTED' },
  ],
  ['a first letter that never left is replaced', { now: moved, unsent: 'first' }, { kind: 'inviteAgain' }],
  [
    'a second move tells from where the calendar still is',
    { ...movedUnsent, now: { ...facts, heldOn: '2027-04-13' } },
    { kind: 'update', from: facts, participationStatus: 'NEEDS-ACTION' },
  ],
  [
    'a second move after the first left tells from the first',
    { ...movedUnsent, unsent: null, now: facts },
    { kind: 'update', from: moved, participationStatus: 'NEEDS-ACTION' },
  ],
  [
    'a move undone before it was told is not told, and the answer stands again',
    movedUnsent,
    { kind: 'takeBack', to: facts, participationStatus: 'ACCEPTED' },
  ],
  [
    'an answer given while a letter about the programme waits is kept',
    {
      invitation: {
        told: reworked,
        before: { ...accepted, participationStatus: 'NEEDS-ACTION' },
        participationStatus: 'DECLINED',
        isEnding: false,
      },
      unsent: 'later',
    },
    { kind: 'takeBack', to: facts, participationStatus: 'DECLINED' },
  ],
  [
    'who withdraws is taken off alone',
    { isExpected: false },
    { kind: 'cancel', scope: 'thisAttendee', told: facts, participationStatus: 'ACCEPTED' },
  ],
  [
    'a cancelled meeting is off for everybody',
    { isCancelled: true },
    { kind: 'cancel', scope: 'wholeMeeting', told: facts, participationStatus: 'ACCEPTED' },
  ],
  [
    'the end names the day that stands in the calendar, and the answer to that',
    { ...movedUnsent, now: moved, isCancelled: true },
    { kind: 'cancel', scope: 'wholeMeeting', told: facts, participationStatus: 'ACCEPTED' },
  ],
  [
    'what a calendar never heard of need not be ended there',
    { isExpected: false, unsent: 'first' },
    { kind: 'withdraw', scope: 'thisAttendee' },
  ],
  [
    'an end that was not told yet is taken back, and the answer stands',
    { invitation: ending, unsent: 'later' },
    { kind: 'takeBack', to: facts, participationStatus: 'ACCEPTED' },
  ],
  [
    'an end that was not told yet becomes what is another since',
    { invitation: ending, unsent: 'later', now: moved },
    { kind: 'update', from: facts, participationStatus: 'NEEDS-ACTION' },
  ],
  ['after an end that was told somebody is invited anew', { invitation: ending }, { kind: 'invite' }],
  ['an end is told once', { invitation: ending, unsent: 'later', isExpected: false }, { kind: 'nothing' }],
  ['after a meeting no calendar changes', { hasEnded: true, isExpected: false }, { kind: 'nothing' }],
]

describe('what a calendar must hear', () => {
  test.each(cases)('%s', (_name, difference, step) => {
    expect(nextStep({ ...standing, ...difference })).toEqual(step)
  })

  test.each(['startsAt', 'endsAt', 'timeZone', 'place', 'venue', 'address'] as const)(
    'another %s asks again',
    (fact) => {
      const now = { ...facts, [fact]: 'other' }
      expect(nextStep({ ...standing, now })).toEqual({
        kind: 'update',
        from: facts,
        participationStatus: 'NEEDS-ACTION',
      })
    },
  )

  test.each(['theme', 'route'] as const)('another %s is told and the answer kept', (fact) => {
    const now = { ...facts, [fact]: 'other' }
    expect(nextStep({ ...standing, now })).toEqual({
      kind: 'update',
      from: facts,
      participationStatus: 'ACCEPTED',
    })
  })
})
