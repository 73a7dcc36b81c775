import { describe, expect, test } from '@jest/globals'
import { isSingleUse, linkExpiry, oldestOpenDay } from '../../src/access/link-life.ts'

const NOW = Temporal.Instant.from('2027-03-01T09:00:00Z')

describe('the life of a link', () => {
  test.each([
    ['organiserSignIn', null, '2027-03-01T09:15:00Z'],
    ['registration', null, '2027-03-08T09:00:00Z'],
    ['participant', '2027-03-30', '2027-06-08T22:00:00Z'],
    ['hostSection', '2027-01-05', '2027-02-04T23:00:00Z'],
    ['hostSection', '2027-02-26', '2027-03-28T22:00:00Z'],
    ['participant', null, '2027-03-31T09:00:00Z'],
  ] as const)('of %s with the last meeting on %s ends at %s', (purpose, lastDay, end) => {
    expect(linkExpiry(purpose, NOW, lastDay).toString()).toBe(end)
  })

  test('asks about the thirtieth day after a meeting in the time of the meetings', () => {
    expect(oldestOpenDay(Temporal.Instant.from('2026-11-20T22:59:00Z'))).toBe('2026-10-21')
    expect(oldestOpenDay(Temporal.Instant.from('2026-11-20T23:00:00Z'))).toBe('2026-10-22')
    expect(oldestOpenDay(Temporal.Instant.from('2026-11-20T23:00:00Z'), 70)).toBe('2026-09-12')
  })

  test('ends with its use for a sign-in and a registration only', () => {
    const purposes = ['organiserSignIn', 'registration', 'participant', 'hostSection'] as const
    expect(purposes.filter(isSingleUse)).toEqual(['organiserSignIn', 'registration'])
  })
})
