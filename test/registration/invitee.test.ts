import { describe, expect, test } from '@jest/globals'
import { stateOfInvitee, whyNotRemind } from '../../src/registration/invitee.ts'
import { NOW } from '../support/moment.ts'

const NOTHING = { remindedAt: null, openedAt: null, registeredAt: null, revokedAt: null }
const aWeekAgo = { ...NOTHING, invitedAt: NOW.subtract({ hours: 7 * 24 }) }

describe('an invitation to register', () => {
  test.each([
    ['invited', {}],
    ['reminded', { remindedAt: NOW }],
    ['opened', { remindedAt: NOW, openedAt: NOW }],
    ['revoked', { openedAt: NOW, revokedAt: NOW }],
    ['registered', { revokedAt: NOW, registeredAt: NOW }],
  ])('stands at %s', (state, moments) => {
    expect(stateOfInvitee({ ...NOTHING, ...moments })).toBe(state)
  })

  test.each([
    [null, {}],
    ['tooSoon', { invitedAt: NOW.subtract({ minutes: 24 * 60 - 1 }) }],
    [null, { invitedAt: NOW.subtract({ hours: 24 }) }],
    ['tooSoon', { remindedAt: NOW.subtract({ hours: 1 }) }],
    [null, { openedAt: NOW }],
    ['revoked', { revokedAt: NOW }],
    ['registered', { registeredAt: NOW }],
  ])('may be reminded of unless %s', (reason, moments) => {
    expect(whyNotRemind({ ...aWeekAgo, ...moments }, NOW)).toBe(reason)
  })
})
