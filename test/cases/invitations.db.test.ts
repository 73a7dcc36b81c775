import { expect, test } from '@jest/globals'
import { asked, byStart } from './arrived.ts'
import { SENDER, STARTS } from './case-circle.ts'
import { useCases } from './case-room.ts'

const room = useCases()
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('case 1: first invitation: one for each meeting to come, with a UID of its own', async () => {
  const { at, signUp, arrived } = room()
  at('2026-12-10T15:31:00Z')
  await signUp()
  const letters = await arrived()
  expect(letters.map(({ to }) => to)).toEqual(letters.map(() => 'zoe@example.org'))
  const invitations = byStart(letters)
  expect(asked(invitations)).toEqual(STARTS.slice(1).map((start) => ['REQUEST', 0, start]))
  expect(
    invitations.map(({ fileMethod, organiser, attendees, status }) => ({
      ...{ fileMethod, organiser, attendees, status },
    })),
  ).toEqual(
    invitations.map(() => ({
      fileMethod: 'REQUEST',
      organiser: `mailto:${SENDER}`,
      attendees: ['mailto:zoe@example.org'],
      status: 'CONFIRMED',
    })),
  )
  const uids = invitations.map(({ uid }) => uid ?? '')
  expect(uids.filter((uid) => UUID.test(uid))).toHaveLength(4)
  expect(new Set(uids).size).toBe(4)
})

test('case 2: the clock changes between planning and meeting: the wall time stands', async () => {
  const { signUp, arrived } = room()
  await signUp()
  const letter = (await arrived()).find(({ start }) => start === '2027-03-30T09:30:00')
  expect(letter?.file).toContain('\r\nDTSTART;TZID=Europe/Amsterdam:20270330T093000\r\n')
  expect(letter?.startsAtEpoch).toBe(Date.parse('2027-03-30T07:30:00Z') / 1000)
  expect(letter?.text).toContain('dinsdag 30 maart 2027, 09.30–16.30 uur')
})

test('case 3: moved over the change of the clock: same wall time, another hour in UTC', async () => {
  const { signUp, arrived, move, quietPasses, forgetArrived } = room()
  await move(2, { heldOn: '2027-03-23' })
  await signUp()
  const before = (await arrived()).find(({ start }) => start === '2027-03-23T09:30:00')
  await forgetArrived()
  await move(2, { heldOn: '2027-03-30' })
  await quietPasses()
  const [update, ...more] = await arrived()
  expect(more).toEqual([])
  expect([before?.startsAtEpoch, update?.startsAtEpoch]).toEqual([
    Date.parse('2027-03-23T08:30:00Z') / 1000,
    Date.parse('2027-03-30T07:30:00Z') / 1000,
  ])
  expect([update?.uid, update?.sequence]).toEqual([before?.uid, 1])
})
