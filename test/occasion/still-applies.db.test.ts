import { expect, test } from '@jest/globals'
import { checkOccasionDrafts } from '../../src/occasion/check-drafts.ts'
import { stillApplies } from '../../src/occasion/still-applies.ts'
import { aCase } from '../factories/case.ts'
import { anOccasionCircle, moment, moveFirst } from '../factories/occasion.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const aWorld = (wish = {}) => anOccasionCircle(database().db, wish)

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
  await moveFirst(world, '2026-12-11')
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

test('an organiser who sends one draft lets no other letter be written or leave', async () => {
  const { db, write, letters, of, circle } = await aWorld()
  await write('2026-11-21 10:00')
  await db
    .insertInto('letter_mode')
    .values({ circle_id: circle.id, kind: 'answerReminder', mode: 'automatic' })
    .execute()
  const [draft] = await db.selectFrom('letter').select('id').orderBy('written').limit(1).execute()
  await db.transaction().execute((trx) =>
    checkOccasionDrafts(
      trx,
      { letterIds: [draft?.id ?? ''], instituteId: of.instituteId },
      // The reminder of the first meeting is due, and nobody wrote it yet.
      moment('2026-12-01 10:00'),
    ),
  )
  expect(await letters()).toEqual([
    'Wim saveTheDate 1 withdrawn',
    'Zoë callForCases 1 draft',
    'Wim saveTheDate 2 draft',
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
