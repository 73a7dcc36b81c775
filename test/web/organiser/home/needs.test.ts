import { describe, expect, test } from '@jest/globals'
import { aCircleLine, aMeeting, kinds, needs, someWork } from '../../../factories/need.ts'

describe('what a circle needs of an organiser', () => {
  test('is nothing when all is there', () => {
    expect(kinds([aCircleLine()], [someWork()])).toEqual([])
  })

  test('is a plan for a draft without meetings, then opening it', () => {
    const cancelled = aMeeting({ state: 'cancelled' })
    expect([
      kinds([aCircleLine({ phase: 'draft', meetings: [] })]),
      kinds([aCircleLine({ phase: 'draft', meetings: [cancelled] })]),
      kinds([aCircleLine({ phase: 'draft' })]),
    ]).toEqual([[['planMeetings', null]], [['planMeetings', null]], [['publish', null]]])
  })

  test('is the first on the waiting list, at one press, while a seat is free', () => {
    const firstInLine = { id: 'r1', firstName: 'Zoë', namePrefix: 'van', lastName: 'Fictief' }
    const waiting = (confirmed: number) =>
      needs([aCircleLine({ firstInLine, seats: { confirmed, offered: 1, waiting: 2 } })])
    expect(waiting(23)).toEqual([])
    expect(waiting(22)).toMatchObject([
      {
        kind: 'giveSeats',
        values: { count: 2, free: 1, name: 'Zoë van Fictief' },
        press: { action: '/organiser/circles/kring/registrations/r1/offer' },
      },
    ])
  })

  test('is reading and sending what waits', () => {
    expect(needs([aCircleLine({ drafts: 3 })])).toMatchObject([
      { kind: 'sendDrafts', values: { count: 3 }, href: '/organiser/letters?circle=kring&group=decide' },
    ])
  })
})

describe('what the post of an institute needs of an organiser', () => {
  test('is what failed, what came in, what leaves by itself, and guests without a link', () => {
    expect(
      kinds([], [], {
        ...{ failed: 2, marked: 1, unread: 3, unreadSince: '2026-11-10' },
        held: [
          {
            slug: 'kring',
            title: 'Kring',
            count: 4,
            leavesAt: Temporal.Instant.from('2026-11-21T23:30:00Z'),
          },
        ],
        followUps: [{ slug: 'kring', title: 'Kring', count: 5, heldOn: '2026-11-20' }],
      }),
    ).toEqual([
      ['unread', '2026-11-12'],
      ['failed', null],
      ['marked', null],
      ['held', '2026-11-22'],
      ['followUp', '2026-11-23'],
    ])
  })
})
