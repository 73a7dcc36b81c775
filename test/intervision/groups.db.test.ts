import { describe, expect, test } from '@jest/globals'
import { findGroups, findPeopleToDivide } from '../../src/intervision/groups.ts'
import { type MemberMove, moveMember } from '../../src/intervision/move-member.ts'
import { type GroupSave, saveGroup } from '../../src/intervision/save-group.ts'
import { setGroupCount } from '../../src/intervision/set-group-count.ts'
import { settleCase } from '../../src/intervision/settle-case.ts'
import { aCase } from '../factories/case.ts'
import { fiveMeetings } from '../factories/invitation.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const threeGroups = async () => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor', 'Mees', 'Teun'] })
  const meetingId = house.second
  const run = db.transaction()
  const count = (to: number) => run.execute((trx) => setGroupCount(trx, { meetingId, count: to }))
  await count(3)
  const ids = (await findGroups(db, meetingId)).map(({ id }) => id)
  const [zoe, noor, mees, teun] = house.registrations.map(({ id }) => id)
  const move = (registrationId = '', from: string | null = null, to: string | null = null) =>
    run.execute((trx) => moveMember(trx, { meetingId, registrationId, from, to } satisfies MemberMove))
  const save = (groupId = '', changes: Partial<GroupSave> = {}) =>
    run.execute((trx) =>
      saveGroup(
        trx,
        { meetingId, groupId, basedOn: 1, room: '', facilitatorId: null, caseId: null, ...changes },
        NOW,
      ),
    )
  const division = async () => {
    const people = await findPeopleToDivide(db, meetingId)
    return Object.fromEntries(
      people.map(({ firstName, groupId }) => [firstName, groupId ? ids.indexOf(groupId) + 1 : 0]),
    )
  }
  const stateOf = async (caseId: string) =>
    (await db.selectFrom('case_offer').where('id', '=', caseId).select('state').executeTakeFirstOrThrow())
      .state
  const [one, two, three] = ids
  return {
    ...house,
    db,
    run,
    meetingId,
    one,
    two,
    three,
    zoe,
    noor,
    mees,
    teun,
    count,
    move,
    save,
    division,
    stateOf,
  }
}

describe('the number of groups', () => {
  test('grows and shrinks from behind, but not over one with anything in it', async () => {
    const { db, meetingId, three, zoe, count, move, save } = await threeGroups()
    const numbers = async () => (await findGroups(db, meetingId)).map(({ number }) => number)
    await count(5)
    expect(await numbers()).toEqual([1, 2, 3, 4, 5])
    await count(3)
    await move(zoe, null, three)
    expect(await count(2)).toEqual({ done: false, reason: 'notEmpty' })
    await move(zoe, three, null)
    await save(three, { room: 'Zaal C' })
    expect(await count(2)).toEqual({ done: false, reason: 'notEmpty' })
    await save(three, { basedOn: 2 })
    expect(await count(2)).toEqual({ done: true, value: null })
    expect(await numbers()).toEqual([1, 2])
  })
})

describe('dividing people', () => {
  test('puts somebody in one group at a time, and takes them out', async () => {
    const { one, two, zoe, move, division } = await threeGroups()
    await move(zoe, null, one)
    await move(zoe, one, two)
    expect(await division()).toEqual({ Zoë: 2, Noor: 0, Mees: 0, Teun: 0 })
    await move(zoe, two, null)
    expect(await division()).toEqual({ Zoë: 0, Noor: 0, Mees: 0, Teun: 0 })
  })

  test('by two organisers at once loses no move, and says so when both move the same person', async () => {
    const { one, two, three, zoe, noor, mees, teun, move, division } = await threeGroups()
    const moves = [
      move(zoe, null, one),
      move(noor, null, two),
      move(mees, null, three),
      move(teun, null, one),
    ]
    expect((await Promise.all(moves)).every((outcome) => outcome.done)).toBe(true)
    expect(await division()).toEqual({ Zoë: 1, Noor: 2, Mees: 3, Teun: 1 })
    const both = await Promise.all([move(zoe, one, two), move(zoe, one, three)])
    expect(both.filter((outcome) => !outcome.done)).toEqual([{ done: false, reason: 'movedMeanwhile' }])
    // Pressed twice, or by both the same way, it just stands.
    expect(await Promise.all([move(noor, two, one), move(noor, two, one)])).toEqual([
      { done: true, value: null },
      { done: true, value: null },
    ])
  })

  test('is for people with a seat in this circle and groups of this meeting', async () => {
    const { db, one, zoe, noor, circle, run, move, division } = await threeGroups()
    await db
      .updateTable('registration')
      .set({ state: 'withdrawn' })
      .where('id', '=', zoe ?? '')
      .execute()
    expect(await move(zoe, null, one)).toEqual({ done: false, reason: 'notThere' })
    const third = circle.meetings[2]?.id ?? ''
    await run.execute((trx) => setGroupCount(trx, { meetingId: third, count: 1 }))
    const strange = (await findGroups(db, third))[0]?.id
    expect(await move(noor, null, strange)).toEqual({ done: false, reason: 'notThere' })
    expect(await division()).toEqual({ Noor: 0, Mees: 0, Teun: 0 })
  })

  test('keeps who brings the case in the group that has it', async () => {
    const { db, circleId, one, two, zoe, move, save, division } = await threeGroups()
    const { id: caseId } = await aCase(db, { circleId, registrationId: zoe ?? '' })
    await move(zoe, null, two)
    await save(one, { caseId })
    expect(await division()).toMatchObject({ Zoë: 1 })
    expect(await move(zoe, one, two)).toEqual({ done: false, reason: 'bringsItsCase' })
    await save(one, { basedOn: 2 })
    expect(await move(zoe, one, two)).toEqual({ done: true, value: null })
  })
})

describe('a case in a group', () => {
  test('is placed for this meeting, fills the pillar, and makes way again', async () => {
    const { db, circleId, circle, meetingId, one, zoe, noor, save, stateOf } = await threeGroups()
    const elsewhere = circle.meetings[3]?.id ?? ''
    const first = await aCase(db, { circleId, registrationId: zoe ?? '', meetingId: elsewhere })
    const second = await aCase(db, { circleId, registrationId: noor ?? '' })
    await save(one, { caseId: first.id })
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['placed', 'offered'])
    const pillar = await db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', 'intervision')
      .select('state')
      .executeTakeFirst()
    expect(pillar).toEqual({ state: 'filled' })
    await save(one, { caseId: second.id, basedOn: 2 })
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['offered', 'placed'])
    expect(await db.selectFrom('case_offer').select('meeting_id').execute()).toEqual([
      { meeting_id: meetingId },
      { meeting_id: meetingId },
    ])
  })

  test('is in one group at most, whoever is first', async () => {
    const { db, circleId, one, two, zoe, save } = await threeGroups()
    const { id: caseId } = await aCase(db, { circleId, registrationId: zoe ?? '' })
    const both = await Promise.all([save(one, { caseId }), save(two, { caseId })])
    expect(both.filter((outcome) => !outcome.done)).toEqual([{ done: false, reason: 'caseTaken' }])
  })

  test('is not to be had when it was withdrawn, discussed, or belongs to another circle', async () => {
    const { db, circleId, one, zoe, save } = await threeGroups()
    for (const state of ['withdrawn', 'discussed'] as const) {
      const { id: caseId } = await aCase(db, { circleId, registrationId: zoe ?? '', state })
      expect(await save(one, { caseId })).toEqual({ done: false, reason: 'caseTaken' })
    }
    const unknown = '11111111-1111-4111-8111-111111111111'
    expect(await save(one, { caseId: unknown })).toEqual({ done: false, reason: 'caseTaken' })
  })

  test('is refused to who saw an older version of the group', async () => {
    const { db, meetingId, one, save } = await threeGroups()
    await save(one, { room: 'Zaal A' })
    expect(await save(one, { room: 'Zaal B' })).toEqual({ done: false, reason: 'changedMeanwhile' })
    expect((await findGroups(db, meetingId))[0]?.room).toBe('Zaal A')
  })

  test('is discussed, and not after all, without touching another group', async () => {
    const { db, run, circleId, meetingId, one, two, zoe, noor, save, stateOf } = await threeGroups()
    const first = await aCase(db, { circleId, registrationId: zoe ?? '' })
    const second = await aCase(db, { circleId, registrationId: noor ?? '' })
    await save(one, { caseId: first.id })
    await save(two, { caseId: second.id })
    const settle = (isDiscussed: boolean) =>
      run.execute((trx) => settleCase(trx, { meetingId, groupId: one ?? '', isDiscussed }))
    for (const _ of [1, 2]) await settle(true)
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['discussed', 'placed'])
    await settle(false)
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['placed', 'placed'])
  })
})
