import { describe, expect, test } from '@jest/globals'
import { circlesWithWork } from '../../src/occasion/circles-with-work.ts'
import { writeOccasions } from '../../src/occasion/write-occasions.ts'
import { answerMeeting } from '../../src/registration/answer-meeting.ts'
import { anOccasionCircle, moment, moveFirst, ofFirst, settleAll } from '../factories/occasion.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { doneOrStopped } from '../support/stopped-by-lock.ts'

const database = useDatabase()
const aWorld = (wish = {}) => anOccasionCircle(database().db, wish)

describe('when a meeting moves', () => {
  test('drafts of the old day are withdrawn, and written anew when they are due', async () => {
    const world = await aWorld()
    await world.write('2026-11-21 10:00')
    await moveFirst(world, '2027-02-25')
    await world.write('2026-11-21 10:05')
    expect(ofFirst(await world.letters())).toEqual([
      'Wim saveTheDate 1 withdrawn',
      'Zoë callForCases 1 withdrawn',
    ])
    await world.write('2026-12-17 09:00')
    expect(ofFirst(await world.letters())).toEqual([
      'Wim saveTheDate 1 withdrawn',
      'Zoë callForCases 1 withdrawn',
      'Wim saveTheDate 1 draft',
    ])
  })

  test('what was sent is told anew only when it is about the day', async () => {
    const world = await aWorld()
    await world.write('2026-11-21 10:00')
    await settleAll(world, 'sent')
    await moveFirst(world, '2026-12-11')
    await world.write('2026-11-21 10:05')
    expect(ofFirst(await world.letters())).toEqual([
      'Wim saveTheDate 1 sent',
      'Zoë callForCases 1 sent',
      'Wim saveTheDate 1 draft',
    ])
  })

  test('and back again, nobody gets what they have', async () => {
    const world = await aWorld()
    await world.write('2026-11-21 10:00')
    await moveFirst(world, '2026-12-11')
    await world.write('2026-11-21 10:05')
    await moveFirst(world, '2026-12-10', 2)
    await world.write('2026-11-21 10:10')
    await world.write('2026-11-21 10:15')
    expect((await world.letters()).filter((line) => line.endsWith('1 draft'))).toEqual([
      'Wim saveTheDate 1 draft',
      'Zoë callForCases 1 draft',
    ])
  })
})

describe('a draft', () => {
  test('says what is so now', async () => {
    const { db, write, first } = await aWorld()
    await write('2026-11-21 10:00')
    await db.updateTable('meeting').set({ starts_at: '10:30' }).where('id', '=', first.id).execute()
    await write('2026-11-21 10:05')
    const { facts } = await db
      .selectFrom('letter')
      .where('kind', '=', 'callForCases')
      .select('facts')
      .executeTakeFirstOrThrow()
    expect(facts.when).toBe('donderdag 10 december 2026, 10.30–16.30 uur')
  })

  test('that an organiser threw away is not written again', async () => {
    const world = await aWorld()
    await world.write('2026-11-21 10:00')
    await settleAll(world, 'discarded')
    await world.write('2026-11-21 10:05')
    expect(ofFirst(await world.letters())).toEqual([
      'Wim saveTheDate 1 discarded',
      'Zoë callForCases 1 discarded',
    ])
  })

  test('is withdrawn when its reason is gone, and comes back with it', async () => {
    const { db, write, letters, zoe, first } = await aWorld()
    await write('2026-11-21 10:00')
    const answer = (said: 'comes' | 'cannot') =>
      db
        .transaction()
        .execute((trx) =>
          answerMeeting(trx, { registrationId: zoe.id, meetingId: first.id, answer: said }, NOW),
        )
    await answer('cannot')
    await write('2026-11-21 10:05')
    await answer('comes')
    await write('2026-11-21 10:10')
    expect((await letters()).filter((line) => line.startsWith('Zoë callForCases 1'))).toEqual([
      'Zoë callForCases 1 withdrawn',
      'Zoë callForCases 1 draft',
    ])
  })
})

test('two processes at the same moment write everything once', async () => {
  const { db, circle, letters } = await aWorld()
  const at = moment('2026-11-21 10:00')
  const first = await db.startTransaction().execute()
  await writeOccasions(first, { circleId: circle.id }, at)
  const second = db.transaction().execute((trx) => writeOccasions(trx, { circleId: circle.id }, at))
  await doneOrStopped(database().pool, second)
  await first.commit().execute()
  await second
  expect(await letters()).toHaveLength(3)
})

test('who dies before the end wrote nothing, and another writes it', async () => {
  const { db, circle, letters, write } = await aWorld()
  const dying = await db.startTransaction().execute()
  await writeOccasions(dying, { circleId: circle.id }, moment('2026-11-21 10:00'))
  await dying.rollback().execute()
  expect(await letters()).toEqual([])
  await write('2026-11-21 10:00')
  expect(await letters()).toHaveLength(3)
})

test('circles without anything to do are left alone', async () => {
  const { db, circle, write } = await aWorld()
  const at = moment('2026-11-21 10:00')
  expect(await circlesWithWork(db, at)).toEqual([circle.id])
  await write('2026-11-21 10:00')
  // Drafts are looked after as long as they wait.
  expect(await circlesWithWork(db, at)).toEqual([circle.id])
  await db.updateTable('letter').set({ state: 'sent', sent_at: NOW }).execute()
  expect(await circlesWithWork(db, at)).toEqual([])
})
