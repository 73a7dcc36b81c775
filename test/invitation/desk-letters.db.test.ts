import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { eraseEverywhere } from '../../src/web/participant/erasure/erase-everywhere.ts'
import { aCase, aGroup } from '../factories/case.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../factories/circle.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import { testApp } from '../support/app.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'

const database = useDatabase()

/** A circle of one seat, which Zoë holds while Wim waits; its contact is Tess. */
const aCircleOfOne = async (contactEmail = 'tess.regelaar@example.org') => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, capacity: 1, hosts: ['Zwolle'] })
  await db.updateTable('circle').set({ contact_email: contactEmail }).execute()
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const wim = await aRegistration(db, of, { firstName: 'Wim', state: 'waiting' })
  const meetingId = circle.meetings[0]?.id ?? ''
  const press = async (keys: Parameters<typeof sessionCookie>[1], path: string, fields = {}) =>
    request(testApp(database()))
      .post(path)
      .set('Cookie', await sessionCookie(db, keys))
      .type('form')
      .send(fields)
      .expect(303)
  const told = () =>
    db
      .selectFrom('letter')
      .where('recipient_address', '=', 'tess.regelaar@example.org')
      .orderBy('written')
      .select(['kind', 'language', 'facts'])
      .execute()
  return { db, instituteId, zoe, wim, meetingId, press, told }
}

describe('the contact of a circle hears at once', () => {
  test('who withdrew, how many seats are free and who was offered one', async () => {
    const { zoe, wim, press, told } = await aCircleOfOne()
    const withdraw = () => press({ registrationIds: [zoe.id] }, `/participant/${zoe.id}/withdrawal`)
    await Promise.all([withdraw(), withdraw(), withdraw()])
    expect(await told()).toEqual([
      {
        kind: 'participantWithdrew',
        language: 'nl',
        facts: {
          name: 'Tess Regelaar',
          circle: 'Slim samenwerken',
          who: 'Zoë van Fictief',
          contact: 'Zoë van Fictief, zoe@example.org',
          about: [zoe.id, wim.id],
          when: 'zaterdag 21 november 2026, 10.00 uur',
          seats: [
            'Er is geen plaats vrij.',
            'Wim van Fictief kreeg een plaats aangeboden, tot dinsdag 24 november 2026, 10.00 uur.',
          ],
        },
      },
    ])
  })

  test('nothing of who only waited', async () => {
    const { wim, press, told } = await aCircleOfOne()
    await press({ registrationIds: [wim.id] }, `/participant/${wim.id}/withdrawal`)
    expect(await told()).toEqual([])
  })

  test('nothing while there is no plain address to write to, and withdrawing goes on all the same', async () => {
    const { wim, zoe, press, told, db } = await aCircleOfOne('tess en bo')
    await press({ registrationIds: [wim.id] }, `/participant/${wim.id}/withdrawal`)
    await press({ registrationIds: [zoe.id] }, `/participant/${zoe.id}/withdrawal`)
    expect(await told()).toEqual([])
    expect(await db.selectFrom('registration').select('state').orderBy('state').execute()).toEqual([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ])
  })

  test('that a guest expert says no, once, in the language of the organiser with that address', async () => {
    const { db, instituteId, meetingId, press, told } = await aCircleOfOne()
    const { id } = await anOrganiser(db, instituteId)
    await db.updateTable('organiser').set({ language: 'en' }).where('id', '=', id).execute()
    const expertId = await anExpert(db, {
      itemId: await deepDiveOf(db, meetingId),
      name: 'Joris Bedacht',
      email: 'joris@example.org',
    })
    for (let at = 0; at < 2; at++)
      await press({ expertIds: [expertId] }, `/expert/${expertId}/answer`, { answer: 'declined' })
    expect(await told()).toMatchObject([
      {
        kind: 'expertDeclined',
        language: 'en',
        facts: {
          who: 'Joris Bedacht',
          contact: 'Joris Bedacht, joris@example.org',
          slot: 'Verdieping',
          meeting: 'Meeting 1 of 1 – Thema 1',
          when: 'Thursday 10 December 2026, 09:30–16:30',
        },
      },
    ])
  })

  test('that a case with a group was withdrawn, without its title; nothing of one that had none', async () => {
    const { db, zoe, wim, meetingId, press, told } = await aCircleOfOne()
    const { circle_id: circleId } = await db
      .selectFrom('meeting')
      .select('circle_id')
      .executeTakeFirstOrThrow()
    const own = { circleId, registrationId: zoe.id, meetingId }
    const placed = await aCase(db, { ...own, state: 'placed' })
    const waiting = await aCase(db, { ...own, title: 'Een andere' })
    await aGroup(db, { meetingId, number: 2, caseId: placed.id, members: [zoe.id, wim.id] })
    for (const { id } of [placed, waiting, placed])
      await press({ registrationIds: [zoe.id] }, `/participant/${zoe.id}/cases/${id}/withdrawal`)
    const letters = await told()
    expect(letters).toMatchObject([
      { kind: 'placedCaseWithdrawn', facts: { who: 'Zoë van Fictief', group: '2', about: [zoe.id] } },
    ])
    expect(JSON.stringify(letters)).not.toContain(placed.title)
  })

  test('and these letters go when somebody whom they name is erased', async () => {
    const { db, zoe, wim, press, told } = await aCircleOfOne()
    await press({ registrationIds: [zoe.id] }, `/participant/${zoe.id}/withdrawal`)
    expect(await told()).toHaveLength(1)
    await db.transaction().execute((trx) => eraseEverywhere(trx, { registrationId: wim.id }, NOW))
    expect(await told()).toEqual([])
  })
})
