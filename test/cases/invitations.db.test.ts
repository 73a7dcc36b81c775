import { expect, test } from '@jest/globals'
import { aHostEditor } from '../factories/world.ts'
import { textOf } from '../support/page-text.ts'
import { asked, byStart } from './arrived.ts'
import { SENDER, STARTS } from './case-circle.ts'
import { useCases } from './case-room.ts'

const room = useCases()
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('case 1: first invitation: one for each meeting to come, with a UID of its own', async () => {
  const { db, at, signUp, arrived } = room()
  at('2026-12-10T15:31:00Z')
  await signUp()
  const letters = await arrived()
  expect(letters.map(({ to }) => to)).toEqual(letters.map(() => 'zoe@example.org'))
  const invitations = byStart(letters)
  const written = await db
    .selectFrom('letter')
    .where('calendar_method', 'is not', null)
    .select('state')
    .execute()
  expect(written.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent'])
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

test('case 4: a time that does not exist is refused, one that comes twice is asked about', async () => {
  const { at, db, tess, desk, meetings, signUp, forgetArrived, arrived, quietPasses } = room()
  at('2026-10-01T09:00:00Z')
  await signUp()
  await forgetArrived()
  const typed = async (to: object) => {
    const { version } = await db
      .selectFrom('meeting')
      .where('id', '=', meetings[0] ?? '')
      .select('version')
      .executeTakeFirstOrThrow()
    const fields = { startsAt: '02:30', endsAt: '04:30', place: 'Zwolle', version: String(version), ...to }
    return tess.post(`${desk}/meetings/1/date`, fields)
  }
  const gap = await typed({ heldOn: '2027-03-28' })
  expect([gap.status, textOf(gap.text)]).toEqual([422, expect.stringContaining('Deze tijd bestaat niet')])
  const twice = await typed({ heldOn: '2026-10-25' })
  expect([twice.status, textOf(twice.text)]).toEqual([422, expect.stringContaining('twee keer voor')])
  await quietPasses()
  expect(await arrived()).toEqual([])
  expect((await typed({ heldOn: '2026-10-25', overlapIsMeant: 'yes' })).status).toBe(303)
  await quietPasses()
  expect(asked(await arrived())).toEqual([['REQUEST', 1, '2026-10-25T02:30:00']])
})

test('case 17: an organiser or host who takes part is invited by the circle, never by themselves', async () => {
  const { db, meetings, second, signUp, arrived, quietPasses, move, forgetArrived } = room()
  await aHostEditor(db, second, 'hanna@example.org')
  await signUp('Tess', 'tess.regelaar@example.org')
  await signUp('Hanna', 'hanna@example.org')
  // The address of the circle itself cannot be asked to its own meetings.
  await signUp('Agenda', SENDER)
  const invitations = byStart(await arrived())
  expect(invitations).toHaveLength(2 * meetings.length)
  await forgetArrived()
  await move(2, { heldOn: '2027-04-06' })
  await quietPasses()
  const all = [...invitations, ...byStart(await arrived())]
  expect(new Set(all.map(({ organiser, attendees, to }) => [organiser, attendees, to].join(' ')))).toEqual(
    new Set(
      ['tess.regelaar@example.org', 'hanna@example.org'].map((to) => `mailto:${SENDER} mailto:${to} ${to}`),
    ),
  )
})
