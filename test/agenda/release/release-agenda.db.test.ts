import { describe, expect, test } from '@jest/globals'
import { loadAgenda } from '../../../src/agenda/load-agenda.ts'
import { applyDifferences, type Difference } from '../../../src/agenda/release/differences.ts'
import { loadShownAgenda } from '../../../src/agenda/release/load-shown-agenda.ts'
import { readSnapshot } from '../../../src/agenda/release/queries.ts'
import { releaseAgenda } from '../../../src/agenda/release/release-agenda.ts'
import { connect } from '../../../src/db/connect.ts'
import { erasePerson } from '../../../src/people/erase-person.ts'
import { aCase, aGroup } from '../../factories/case.ts'
import { anExpert, deepDiveOf } from '../../factories/expert.ts'
import { fiveMeetings } from '../../factories/invitation.ts'
import { someNews } from '../../factories/news.ts'
import { markOf, release } from '../../factories/release.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aMeetingWithEverything = async () => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor'] })
  const { circleId, second, registrations } = house
  const [zoe, noor] = registrations
  const brought = await aCase(db, { circleId, registrationId: zoe?.id ?? '' })
  const members = registrations.map(({ id }) => id)
  await aGroup(db, { meetingId: second, caseId: brought.id, facilitatorId: noor?.personId ?? '', members })
  const itemId = await deepDiveOf(db, second)
  await db
    .insertInto('item_lead')
    .values({ item_id: itemId, position: 1, person_id: noor?.personId ?? '' })
    .execute()
  await anExpert(db, { itemId, state: 'confirmed' })
  const offerId = await someNews(db, { registrationId: zoe?.id ?? '', meetingId: second })
  await db.updateTable('news_offer').set({ placed_item_id: itemId, position: 1, state: 'placed' }).execute()
  return { db, ...house, itemId, offerId, noor }
}

const shorten = (db: ReturnType<typeof database>['db'], itemId: string, minutes: number) =>
  db.updateTable('programme_item').set({ minutes }).where('id', '=', itemId).execute()

describe('what people see', () => {
  test('is the working version while nothing was released, and then the release, with every name', async () => {
    const { db, second } = await aMeetingWithEverything()
    const working = await loadAgenda(db, { meetingId: second })
    expect(await loadShownAgenda(db, { meetingId: second })).toEqual(working)
    expect(await release(db, second, { note: 'Het staat.' })).toBe(1)
    expect(await loadShownAgenda(db, { meetingId: second })).toEqual({
      ...working,
      release: { number: 1, releasedAt: NOW, note: 'Het staat.' },
    })
  })

  test('stays while the next version is made, within what is so now of its meeting', async () => {
    const { db, second, itemId } = await aMeetingWithEverything()
    await release(db, second)
    const before = await loadShownAgenda(db, { meetingId: second })
    await shorten(db, itemId, 40)
    await db.updateTable('meeting').set({ theme: 'Een ander thema' }).where('id', '=', second).execute()
    const shown = await loadShownAgenda(db, { meetingId: second })
    expect(shown?.lines).toEqual(before?.lines)
    expect(shown?.meeting.theme).toBe('Een ander thema')
    const working = await loadAgenda(db, { meetingId: second })
    expect(working?.lines.map(({ minutes }) => minutes)).toContain(40)
    expect(await release(db, second)).toBe(2)
    expect((await loadShownAgenda(db, { meetingId: second }))?.lines).toEqual(working?.lines)
  })

  test('no longer names who was erased, nor news or an expert that was taken back', async () => {
    const { db, second, offerId, noor, itemId } = await aMeetingWithEverything()
    await release(db, second)
    await db.transaction().execute((trx) => erasePerson(trx, { personId: noor?.personId ?? '' }))
    const takenBack = { state: 'withdrawn' as const, placed_item_id: null }
    await db.updateTable('news_offer').set(takenBack).where('id', '=', offerId).execute()
    await db.updateTable('expert').set({ state: 'declined' }).execute()
    const shown = await loadShownAgenda(db, { meetingId: second })
    const dive = shown?.lines.find((line) => line.itemId === itemId)
    expect([dive?.leads, dive?.newsTitles, dive?.experts, dive?.ids]).toEqual([
      [],
      [],
      [],
      { leads: [], news: [], experts: [] },
    ])
    const groups = shown?.lines.flatMap((line) => line.groups)
    expect(groups?.map(({ number, facilitator }) => [number, facilitator])).toEqual([[1, null]])
  })

  test('takes three statements', async () => {
    const { db, second } = await aMeetingWithEverything()
    await release(db, second)
    const statements: string[] = []
    const counted = connect(database().url, { onQuery: (text) => statements.push(text) })
    await loadShownAgenda(counted.db, { meetingId: second })
    await counted.close()
    expect(statements.length).toBe(3)
    expect(await loadShownAgenda(db, { circleSlug: 'geen-kring', number: 1 })).toBeNull()
  })
})

describe('a release', () => {
  const pressed = async (meetingId: string, basedOn: string) => {
    const outcome = await database()
      .db.transaction()
      .execute((trx) => releaseAgenda(trx, { meetingId, basedOn, note: '', by: 'Tess Regelaar' }, NOW))
    return outcome.done ? outcome.value.number : outcome.reason
  }

  test('is made of what was looked at, and twice is once', async () => {
    const { db, second, itemId } = await aMeetingWithEverything()
    const mark = await markOf(db, second)
    expect([await pressed(second, mark), await pressed(second, mark)]).toEqual([1, 1])
    await shorten(db, itemId, 40)
    expect(await pressed(second, mark)).toBe('changedMeanwhile')
    expect(await pressed(second, await markOf(db, second))).toBe(2)
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', second).execute()
    expect(await pressed(second, mark)).toBe('cancelled')
  })

  test('of a meeting without programme is none', async () => {
    const { db, second } = await aMeetingWithEverything()
    await db.deleteFrom('programme_item').where('meeting_id', '=', second).execute()
    expect(await pressed(second, await markOf(db, second))).toBe('nothingPlanned')
  })

  test('keeps what it changed of the version before it', async () => {
    const { db, second, itemId } = await aMeetingWithEverything()
    await release(db, second)
    await shorten(db, itemId, 40)
    await release(db, second)
    const [one, two] = await db.selectFrom('agenda_release').selectAll().orderBy('number').execute()
    // The cast: what was written there a moment ago, by the code under test.
    const differences = two?.differences as Difference[]
    expect(differences.length).toBeGreaterThan(0)
    expect(applyDifferences(readSnapshot(one?.snapshot), differences)).toEqual(readSnapshot(two?.snapshot))
  })

  test('never changes and never goes, but with its meeting', async () => {
    const { db, second } = await aMeetingWithEverything()
    await release(db, second)
    const refusal = 'a released agenda never changes'
    await expect(db.updateTable('agenda_release').set({ note: 'anders' }).execute()).rejects.toThrow(refusal)
    await expect(db.deleteFrom('agenda_release').execute()).rejects.toThrow(refusal)
    await db.deleteFrom('meeting').where('id', '=', second).execute()
    expect(await db.selectFrom('agenda_release').select('id').execute()).toEqual([])
  })
})
