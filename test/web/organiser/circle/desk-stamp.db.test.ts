import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Db } from '../../../../src/db/connect.ts'
import { findDesk } from '../../../../src/web/organiser/circle/queries.ts'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { testApp } from '../../../support/app.ts'
import { aDeskWorld, DESK_CHANGES } from '../../../support/desk-changes.ts'
import { NOW } from '../../../support/moment.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const DESK = '/organiser/circles/slim-samenwerken'

/** Asks for the page as somebody who is signed in does. */
const look = async (db: Db, knownStamp = '') => {
  const { sid } = await db.selectFrom('session').select('sid').executeTakeFirstOrThrow()
  const facts = await findDesk(db, { sessionId: sid, slug: 'slim-samenwerken', knownStamp })
  if (!facts) throw new Error('the session finds no page')
  return facts
}

describe('the remembered page of a circle for its organiser', () => {
  test.each(DESK_CHANGES)('is another one at once when $what', async ({ before: makeSo, change }) => {
    const world = await aDeskWorld(database().db)
    await makeSo?.(world)
    const app = testApp(database())
    const open = () => request(app).get(DESK).set('Cookie', world.cookie).expect(200)
    const first = await open()
    const before = await look(world.db)
    expect((await open()).text).toBe(first.text)
    expect(await look(world.db, before.stamp)).toEqual({ stamp: before.stamp, text: null })
    await change(world)
    const after = await look(world.db, before.stamp)
    expect(after.text).toEqual(expect.any(String))
    expect(after.text).not.toBe(before.text)
    expect((await open()).text).toBe(
      (await request(testApp(database())).get(DESK).set('Cookie', world.cookie)).text,
    )
  })

  test('stays the same one when a statement changes nothing', async () => {
    const { db, meeting, registration } = await aDeskWorld(database().db)
    const { stamp } = await look(db)
    await db
      .updateTable('person')
      .set({ first_name: 'Zoë' })
      .where('id', '=', registration.personId)
      .execute()
    await db.updateTable('meeting').set({ theme: 'Thema 1' }).where('id', '=', meeting).execute()
    expect(await look(db, stamp)).toEqual({ stamp, text: null })
  })

  test('is another one when a change that began first is written last', async () => {
    const { db, meeting, registration } = await aDeskWorld(database().db)
    const slow = await db.startTransaction().execute()
    await slow
      .updateTable('person')
      .set({ first_name: 'Anna' })
      .where('id', '=', registration.personId)
      .execute()
    await db.updateTable('meeting').set({ theme: 'Anders' }).where('id', '=', meeting).execute()
    const { stamp } = await look(db)
    await slow.commit().execute()
    expect((await look(db, stamp)).text).toContain('Anna')
  })

  test('is another one when a name changes that is registered at the same moment', async () => {
    const { db, institute, circle } = await aDeskWorld(database().db)
    const other = await aCircle(db, { instituteId: institute.id, slug: 'elders', hosts: [] })
    const noor = await aRegistration(
      db,
      { instituteId: institute.id, circleId: other.id },
      { firstName: 'Noor' },
    )
    const naming = await db.startTransaction().execute()
    await naming.updateTable('person').set({ first_name: 'Nora' }).where('id', '=', noor.personId).execute()
    await db
      .insertInto('registration')
      .values({
        circle_id: circle.id,
        person_id: noor.personId,
        state: 'confirmed',
        registered_on: '2026-11-01',
        registered_at: NOW,
      })
      .execute()
    const { stamp } = await look(db)
    await naming.commit().execute()
    expect((await look(db, stamp)).text).toContain('Nora')
  })
})
