import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { findOwnSlot } from '../../../src/expert/own-slot.ts'
import { putAside } from '../../../src/programme/put-aside.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { anExpert, deepDiveOf } from '../../factories/expert.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

const aSlot = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const itemId = await deepDiveOf(db, meetingId)
  const expertId = await anExpert(db, { itemId })
  const cookie = await sessionCookie(db, { expertIds: [expertId] })
  const app = testApp(database())
  const home = `/expert/${expertId}`
  return {
    ...{ db, meetingId, itemId, expertId, home, institute, circle },
    get: () => request(app).get(home).set('Cookie', cookie),
    post: (path: string, body: object) =>
      request(app).post(`${home}/${path}`).set('Cookie', cookie).type('form').send(body),
    find: () => findOwnSlot(db, expertId),
    letters: async () =>
      (
        await db
          .selectFrom('letter')
          .select(['kind', 'calendar_method as method'])
          .orderBy('written')
          .execute()
      ).map(({ kind, method }) => [kind, method].join(' ')),
  }
}

describe('the page of an expert', () => {
  test('says when, where, in which form and for whom, and names no participant', async () => {
    const { db, institute, circle, itemId, get } = await aSlot()
    const whose = { instituteId: institute.id, circleId: circle.id }
    const zoe = await aRegistration(db, whose, { firstName: 'Zoë' })
    await aRegistration(db, whose, { firstName: 'Noor', state: 'waiting' })
    const ede = await db
      .insertInto('organisation')
      .values({ institute_id: institute.id, name: 'Gemeente Ede', created_at: '2026-11-21T09:00Z' as never })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.updateTable('person').set({ organisation_id: ede.id }).where('email', '=', zoe.email).execute()
    await db
      .insertInto('deep_dive')
      .values({
        item_id: itemId,
        import_key: null,
        form: 'simulation',
        output: 'Drie spelregels',
        materials: 'Rolkaarten',
        group_limit: 6,
      })
      .execute()
    const words = textOf((await get()).text)
    for (const text of ['donderdag 10 december 2026', 'Simulatie', 'Drie spelregels', 'Rolkaarten', 'Zwolle'])
      expect(words).toContain(text)
    expect(words).toContain('1 deelnemer Gemeente Ede')
    expect(words).toContain('maximaal 6 mensen per groep')
    expect(words).not.toMatch(/Zoë|Noor|Gemeente Breda/)
  })

  test('takes a yes, and a no, and a yes again, each with its calendar letter', async () => {
    const { db, meetingId, get, post, find, letters } = await aSlot()
    await db.updateTable('programme_item').set({ state: 'empty' }).execute()
    for (const answer of ['confirmed', 'confirmed']) await post('answer', { answer })
    expect((await find())?.state).toBe('confirmed')
    expect(await letters()).toEqual(['expertConfirmed REQUEST'])
    expect(textOf((await get()).text)).toContain('Ik kan toch niet')
    const pillar = await db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', 'deepDive')
      .select('state')
      .executeTakeFirst()
    expect(pillar?.state).toBe('filled')
    await db.updateTable('letter').set({ state: 'sent' }).execute()
    await post('answer', { answer: 'declined' })
    expect((await find())?.state).toBe('declined')
    expect(await letters()).toEqual(['expertConfirmed REQUEST', 'expertReleased CANCEL', 'expertDeclined '])
    await db.updateTable('letter').set({ state: 'sent' }).execute()
    await post('answer', { answer: 'confirmed' })
    const uids = await db.selectFrom('expert_invitation').select(['uid', 'sequence', 'state']).execute()
    expect(new Set(uids.map(({ uid }) => uid)).size).toBe(2)
    expect(uids.map(({ state, sequence }) => [state, sequence]).sort()).toEqual([
      ['cancelled', 1],
      ['current', 0],
    ])
  })

  test.each([
    ['on the day itself', { held_on: '2026-11-21' }, 'de dag is er'],
    ['of a meeting that is off', { state: 'cancelled' as const }, 'deze bijeenkomst gaat niet door'],
  ])('takes no answer %s, and says why', async (_, change, words) => {
    const { db, get, post, find } = await aSlot()
    await db.updateTable('meeting').set(change).execute()
    await post('answer', { answer: 'confirmed' })
    expect((await find())?.state).toBe('asked')
    const page = await get()
    expect(textOf(page.text)).toContain(words)
    expect(page.text).not.toContain('/answer"')
  })

  test('keeps what they need and tell, says at the field when that is too long, and loses neither of two windows', async () => {
    const { get, post, find } = await aSlot()
    await post('words', { version: '1', needs: 'Een beamer', biography: 'Docent' })
    expect(await find()).toMatchObject({ needs: 'Een beamer', biography: 'Docent', version: 2 })
    const long = await post('words', { version: '2', needs: 'Twee', biography: 'x'.repeat(1501) })
    expect(long.status).toBe(422)
    expect(textOf(long.text)).toContain('Deze tekst is te lang.')
    expect(long.text).toContain('Twee</textarea>')
    const second = await post('words', { version: '1', needs: 'Een krukje', biography: 'Docent' })
    expect(second.status).toBe(409)
    for (const text of ['Een krukje', 'Een beamer']) expect(textOf(second.text)).toContain(text)
    expect((await find())?.needs).toBe('Een beamer')
    const version = /name="version" value="(\d+)"/.exec(second.text)?.[1] ?? ''
    expect((await post('words', { version, needs: 'Een krukje', biography: 'Docent' })).status).toBe(303)
    expect((await get()).text).toContain('Een krukje')
  })

  test('says that their part is out of the programme as long as it is put aside', async () => {
    const { db, meetingId, itemId, get, post, find } = await aSlot()
    await db.transaction().execute((trx) => putAside(trx, { meetingId, itemId }, NOW))
    const page = await get()
    expect([page.status, textOf(page.text).includes('dit deel staat nu niet in het programma')]).toEqual([
      200,
      true,
    ])
    await post('answer', { answer: 'confirmed' })
    expect((await find())?.state).toBe('asked')
  })

  test('is closed from the next request on once they were taken off', async () => {
    const { db, get, post } = await aSlot()
    await db
      .updateTable('expert')
      .set({ revoked_at: '2026-11-21T10:00Z' as never })
      .execute()
    for (const answer of [await get(), await post('answer', { answer: 'confirmed' })])
      expect([answer.status, answer.headers.location]).toEqual([303, '/link/renewal'])
  })
})

describe('being erased as an expert', () => {
  test('asks first, frees the calendar, and leaves nothing of them', async () => {
    const { db, post, get } = await aSlot()
    await post('answer', { answer: 'confirmed' })
    await post('words', { version: '1', needs: 'Een krukje', biography: 'Olaf doceert' })
    await db.updateTable('letter').set({ state: 'sent' }).execute()
    expect((await post('erasure', {})).status).toBe(422)
    expect((await post('erasure', { confirm: 'yes' })).headers.location).toBe('/?notice=erased')
    const letters = await db.selectFrom('letter').select(['kind', 'calendar_method as method']).execute()
    expect(letters).toEqual([{ kind: 'erasedCancelled', method: 'CANCEL' }])
    for (const table of ['expert', 'expert_invitation', 'access_link', 'session'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toMatch(/olaf|krukje/i)
    expect((await get()).status).toBe(303)
  })
})
