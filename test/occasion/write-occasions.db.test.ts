import { describe, expect, test } from '@jest/globals'
import { cancelMeeting } from '../../src/meeting/cancel-meeting.ts'
import { moveMeeting } from '../../src/meeting/move-meeting.ts'
import { checkOccasionDrafts } from '../../src/occasion/check-drafts.ts'
import { circlesWithWork } from '../../src/occasion/circles-with-work.ts'
import { stillApplies } from '../../src/occasion/still-applies.ts'
import { writeOccasions } from '../../src/occasion/write-occasions.ts'
import { answerMeeting } from '../../src/registration/answer-meeting.ts'
import { aCase, aGroup } from '../factories/case.ts'
import { aRegistration } from '../factories/circle.ts'
import { aGuest, anInformationMeeting } from '../factories/information.ts'
import { anOccasionCircle, moment } from '../factories/occasion.ts'
import { aVersion } from '../factories/release.ts'
import { aSubstitute } from '../factories/substitute.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { doneOrStopped } from '../support/stopped-by-lock.ts'

const database = useDatabase()
const aWorld = (wish = {}) => anOccasionCircle(database().db, wish)
type World = Awaited<ReturnType<typeof aWorld>>

/** Moves the first meeting, keeping its hours. */
const move = ({ db, first }: World, heldOn: string, version = 1) =>
  db.transaction().execute((trx) =>
    moveMeeting(
      trx,
      {
        ...{ meetingId: first.id, version, heldOn, startsAt: '09:30', endsAt: '16:30' },
        ...{ timeZone: 'Europe/Amsterdam', place: 'Zwolle', overlapIsMeant: false },
      },
      NOW,
    ),
  )
const mark = async ({ db, first }: World, registrationId: string, state: 'present' | 'absent') =>
  db
    .insertInto('attendance')
    .values({ registration_id: registrationId, meeting_id: first.id, state, marked_at: NOW })
    .execute()
const setState = ({ db }: World, state: 'sent' | 'discarded') =>
  db.updateTable('letter').set({ state, sent_at: NOW }).execute()
const ofFirst = (lines: string[]) => lines.filter((line) => line.includes(' 1 '))

describe('what is due', () => {
  test('is written as drafts for whom it is, once', async () => {
    const { write, letters } = await aWorld()
    await write('2026-11-21 10:00')
    await write('2026-11-21 10:05')
    expect(await letters()).toEqual([
      'Wim saveTheDate 1 draft',
      'Zoë callForCases 1 draft',
      'Wim saveTheDate 2 draft',
    ])
  })

  test('follows the life of a meeting', async () => {
    const world = await aWorld()
    const { write, letters, db, first, zoe, of } = world
    const caseId = (await aCase(db, { ...of, registrationId: zoe.id, meetingId: first.id, readBy: 'circle' }))
      .id
    await aGroup(db, { meetingId: first.id, number: 2, caseId, members: [zoe.id] })
    await aVersion(db, first.id)
    const seen: string[][] = []
    for (const at of ['11-26 09:00', '11-30 09:00', '12-04 09:00', '12-09 10:00', '12-10 19:00']) {
      const before = (await letters()).length
      await write(`2026-${at}`)
      seen.push(
        ofFirst(await letters()).slice(before === 0 ? 0 : ofFirst((await letters()).slice(0, before)).length),
      )
      await setState(world, 'sent')
    }
    expect(seen).toEqual([
      ['Wim saveTheDate 1 draft', 'Zoë programmeReady 1 draft'],
      ['Zoë answerReminder 1 draft'],
      ['Zoë practicalInformation 1 draft'],
      ['Zoë dayBefore 1 draft'],
      ['Zoë thanks 1 draft'],
    ])
  })

  test('is made up for after a day on which nothing ran, and never after its latest moment', async () => {
    const { write, letters } = await aWorld()
    await write('2026-12-10 07:31')
    expect(ofFirst(await letters())).toEqual([])
    await write('2026-12-10 07:29')
    expect(ofFirst(await letters())).toEqual(['Zoë dayBefore 1 draft'])
  })

  test('waits for a released agenda when it is about the programme', async () => {
    const { write, letters, db, first } = await aWorld()
    await write('2026-12-01 09:00')
    expect((await letters()).filter((line) => line.includes('programmeReady'))).toEqual([])
    await aVersion(db, first.id)
    await write('2026-12-01 09:05')
    expect((await letters()).filter((line) => line.includes('programmeReady'))).toEqual([
      'Zoë programmeReady 1 draft',
    ])
  })

  test('reaches guests of the information meeting who did not register, and who comes in the place of another', async () => {
    const { write, letters, db, circle, first, zoe } = await aWorld()
    await anInformationMeeting(db, circle.id)
    await aGuest(db, circle.id)
    await aSubstitute(db, { registrationId: zoe.id, meetingId: first.id, mark: 'Piet' })
    await write('2026-11-22 09:00')
    await write('2026-12-09 10:00')
    expect(ofFirst(await letters())).toEqual([
      'Wim saveTheDate 1 withdrawn',
      'Noor saveTheDate 1 withdrawn',
      'Piet practicalInformation 1 draft',
      'Piet dayBefore 1 draft',
    ])
  })

  test('thanks who was there once attendance was marked, else who did not say no', async () => {
    const world = await aWorld()
    const { of, zoe, write, letters, db } = world
    const noor = await aRegistration(db, of, { firstName: 'Noor' })
    await mark(world, noor.id, 'present')
    await mark(world, zoe.id, 'absent')
    await write('2026-12-10 19:05')
    expect(ofFirst(await letters())).toEqual(['Noor thanks 1 draft'])
  })

  test.each<[string, (world: World) => Promise<unknown>]>([
    [
      'cancelled',
      ({ db, first }) =>
        db.transaction().execute((trx) => cancelMeeting(trx, { meetingId: first.id, version: 1 }, NOW)),
    ],
    ['of a circle in draft', ({ db }) => db.updateTable('circle').set({ phase: 'draft' }).execute()],
  ])('is nothing for a meeting that is %s', async (_, change) => {
    const world = await aWorld()
    await change(world)
    await world.write('2026-11-21 10:00')
    expect(ofFirst(await world.letters())).toEqual([])
  })
})

describe('when a meeting moves', () => {
  test('drafts of the old day are withdrawn, and written anew when they are due', async () => {
    const world = await aWorld()
    await world.write('2026-11-21 10:00')
    await move(world, '2027-02-25')
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
    await setState(world, 'sent')
    await move(world, '2026-12-11')
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
    await move(world, '2026-12-11')
    await world.write('2026-11-21 10:05')
    await move(world, '2026-12-10', 2)
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
    await setState(world, 'discarded')
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

test('a letter is looked at once more when it is about to leave', async () => {
  const world = await aWorld()
  const { db, write, zoe } = world
  await write('2026-11-21 10:00')
  const letters = await db.selectFrom('letter').select(['id', 'kind']).orderBy('written').execute()
  const look = async () => {
    const reasons = await stillApplies(db, letters, moment('2026-11-21 11:00'))
    return letters.map(({ id, kind }) => `${kind} ${reasons.get(id) ?? 'applies'}`)
  }
  expect(await look()).toEqual(['saveTheDate applies', 'callForCases applies', 'saveTheDate applies'])
  await aCase(db, { ...world.of, registrationId: zoe.id })
  expect(await look()).toEqual(['saveTheDate applies', 'callForCases hasCase', 'saveTheDate applies'])
  await move(world, '2026-12-11')
  expect(await look()).toEqual(['saveTheDate moved', 'callForCases moved', 'saveTheDate applies'])
  await db.updateTable('meeting').set({ state: 'cancelled' }).execute()
  expect(await look()).toEqual(['saveTheDate cancelled', 'callForCases cancelled', 'saveTheDate cancelled'])
})

test('an organiser who sends a draft sends what is so now, and nothing that is not true any more', async () => {
  const world = await aWorld()
  const { db, write, first, of } = world
  await write('2026-11-21 10:00')
  const letterIds = (await db.selectFrom('letter').select('id').execute()).map(({ id }) => id)
  await db.updateTable('meeting').set({ starts_at: '10:30' }).where('id', '=', first.id).execute()
  await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', world.wim.id).execute()
  await db
    .transaction()
    .execute((trx) =>
      checkOccasionDrafts(trx, { letterIds, instituteId: of.instituteId }, moment('2026-11-21 10:05')),
    )
  const rows = await db
    .selectFrom('letter')
    .select(['kind', 'state', 'last_error', 'facts'])
    .orderBy('written')
    .execute()
  expect(rows.map(({ facts, ...row }) => [row.kind, row.state, row.last_error, facts.when])).toEqual([
    ['saveTheDate', 'withdrawn', 'noSeat', 'donderdag 10 december 2026, 09.30–16.30 uur'],
    ['callForCases', 'draft', null, 'donderdag 10 december 2026, 10.30–16.30 uur'],
    ['saveTheDate', 'withdrawn', 'noSeat', 'donderdag 28 januari 2027, 09.30–16.30 uur'],
  ])
})

test('a letter that an organiser sends once more leaves, although it is not written down as one', async () => {
  const { db, write } = await aWorld()
  await write('2026-11-21 10:00')
  const letter = await db.selectFrom('letter').select(['id', 'kind']).limit(1).executeTakeFirstOrThrow()
  await db.deleteFrom('occasion_letter').execute()
  const look = () => stillApplies(db, [letter], NOW)
  expect(await look()).toEqual(new Map([[letter.id, 'causeGone']]))
  await db
    .updateTable('letter')
    .set({ dedupe_key: `again:${letter.id}` })
    .where('id', '=', letter.id)
    .execute()
  expect(await look()).toEqual(new Map())
})
