import { describe, expect, test } from '@jest/globals'
import { aCase, aGroup } from '../factories/case.ts'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { aSignedInOrganiser } from '../support/organiser.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

/** Zoë's case and a group to place it in by hand. */
const aCaseToPlace = async (now = NOW) => {
  const { db } = database()
  let count = 0
  const { instituteId, post } = await aSignedInOrganiser(
    database(),
    {},
    { now: () => now.add({ seconds: count++ }) },
  )
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const meetingId = circle.meetings[0]?.id ?? ''
  const { id: caseId } = await aCase(db, { ...of, registrationId: zoe.id })
  const groups = [await aGroup(db, { meetingId }), await aGroup(db, { meetingId, number: 2 })]
  const save = (at: number, version: number, given: string) =>
    post(`/organiser/circles/${circle.slug}/meetings/1/intervision/groups/${groups[at]?.id}`, {
      ...{ room: 'Zaal A', facilitatorId: '', caseId: given, version: String(version) },
    })
  const told = async () => {
    const letters = await db
      .selectFrom('letter')
      .where('recipient_address', '=', zoe.email)
      .orderBy('written')
      .select(['kind', 'state', 'facts'])
      .execute()
    return letters.map(({ kind, state, facts }) =>
      `${kind} ${String(facts.group)} ${state}`.replace('  ', ' '),
    )
  }
  const sendAll = () =>
    db.updateTable('letter').set({ state: 'sent' }).where('state', '=', 'written').execute()
  return { db, caseId, save, told, sendAll }
}

describe('who brings a case that an organiser places by hand', () => {
  test('reads the same e-mail as when it was composed, once, and not again when only the room changes', async () => {
    const { caseId, save, told } = await aCaseToPlace()
    await save(0, 1, caseId).expect(303)
    await save(0, 2, caseId).expect(303)
    expect(await told()).toEqual(['casePlaced 1 written'])
  })

  test('reads only where it stands in the end, as long as nothing left', async () => {
    const { caseId, save, told } = await aCaseToPlace()
    await save(0, 1, caseId).expect(303)
    await save(0, 2, '').expect(303)
    await save(1, 1, caseId).expect(303)
    expect(await told()).toEqual(['casePlaced 1 superseded', 'casePlaced 2 written'])
    await save(1, 2, '').expect(303)
    expect(await told()).toEqual(['casePlaced 1 superseded', 'casePlaced 2 superseded'])
  })

  test('reads that it has no group any more, when they were told that it had one', async () => {
    const { caseId, save, told, sendAll } = await aCaseToPlace()
    await save(0, 1, caseId).expect(303)
    await sendAll()
    await save(0, 2, '').expect(303)
    expect(await told()).toEqual(['casePlaced 1 sent', 'caseReturned written'])
    await sendAll()
    await save(0, 3, caseId).expect(303)
    expect(await told()).toEqual(['casePlaced 1 sent', 'caseReturned sent', 'casePlaced 1 written'])
  })

  test('reads nothing of what was noted after the meeting, nor of a save that was refused', async () => {
    const after = await aCaseToPlace(Temporal.Instant.from('2026-12-11T09:00:00Z'))
    await after.save(0, 9, after.caseId).expect(409)
    await after.save(0, 1, after.caseId).expect(303)
    expect(await after.told()).toEqual([])
  })
})
