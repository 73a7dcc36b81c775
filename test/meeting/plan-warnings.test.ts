import { describe, expect, test } from '@jest/globals'
import { planWarnings } from '../../src/meeting/plan-warnings.ts'

const HOSTS = ['zwolle', 'breda', 'ede', 'venlo']
const circle = {
  startsOn: '2026-10-01',
  endsOn: '2027-06-30',
  candidateIds: HOSTS,
  registeredIds: HOSTS,
}
const plan = (hosts: (string | null)[], days = ['2026-10-08', '2026-12-10', '2027-01-28', '2027-04-15']) =>
  hosts.map((hostOrganisationId, at) => ({
    number: at + 1,
    heldOn: days[at] ?? '2027-06-10',
    hostOrganisationId,
    state: 'planned' as 'planned' | 'cancelled',
  }))

describe('what an organiser may want to look at again', () => {
  test('is nothing in four meetings with four hosts, nor in an empty plan', () => {
    expect([planWarnings(plan(HOSTS), circle), planWarnings([], circle)]).toEqual([[], []])
  })

  test('is a number of meetings other than four or five', () => {
    expect([3, 5, 6].map((count) => planWarnings(plan(Array(count).fill(null)), circle)[0])).toEqual([
      { kind: 'unusualNumber', count: 3 },
      undefined,
      { kind: 'unusualNumber', count: 6 },
    ])
    expect(planWarnings(plan([null]), circle)).toEqual([{ kind: 'unusualNumber', count: 1 }])
  })

  test('is a day outside the period, two meetings on one day, and an order that jumps back', () => {
    const days = ['2026-09-30', '2026-12-10', '2026-12-10', '2026-11-05']
    expect(planWarnings(plan(HOSTS, days), circle)).toEqual([
      { kind: 'outsidePeriod', number: 1 },
      { kind: 'sameDay', numbers: [2, 3] },
      { kind: 'outOfOrder', number: 4 },
    ])
  })

  test('is a host that has two turns while another has none', () => {
    expect(planWarnings(plan(['zwolle', 'breda', 'zwolle', 'ede']), circle)).toEqual([
      { kind: 'hostTwice', organisationId: 'zwolle', numbers: [1, 3] },
    ])
    expect(planWarnings(plan([...HOSTS, 'zwolle']), circle)).toEqual([])
  })

  test('is a host of which nobody has registered, as soon as anybody has', () => {
    const hosts = plan(HOSTS)
    expect([
      planWarnings(hosts, { ...circle, registeredIds: ['zwolle', 'breda', 'ede'] }),
      planWarnings(hosts, { ...circle, registeredIds: [] }),
    ]).toEqual([[{ kind: 'hostNotRegistered', organisationId: 'venlo', number: 4 }], []])
  })

  test('leaves cancelled meetings out', () => {
    const meetings = plan([...HOSTS, 'zwolle', null])
    const cancelled = meetings.map((meeting) =>
      meeting.number === 6 ? { ...meeting, state: 'cancelled' as const } : meeting,
    )
    expect(planWarnings(cancelled, circle)).toEqual([])
  })
})
