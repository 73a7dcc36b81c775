import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Db } from '../../../src/db/connect.ts'
import { synchroniseInvitations } from '../../../src/invitation/synchronise-invitations.ts'
import { tellOfSubstitutes } from '../../../src/invitation/tell-of-substitutes.ts'
import { enter } from '../../../src/registration/enter.ts'
import { meetingNumbers } from '../../../src/registration/meeting-numbers.ts'
import { nameSubstitute } from '../../../src/registration/name-substitute.ts'
import { eraseEverywhere } from '../../../src/web/participant/erasure/erase-everywhere.ts'
import { anApplication } from '../../factories/application.ts'
import { fiveMeetings, synchronise } from '../../factories/invitation.ts'
import { outbox, sendAll } from '../../invitation/outbox.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()
const PIET = { name: 'Piet Invaller', email: 'piet@example.org' }

/** Piet stands in for Zoë at the third meeting, and has opened his link. */
const aSubstitute = async () => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor'] })
  await synchronise(db, { circleId: house.circleId })
  const meetingId = house.circle.meetings[2]?.id ?? ''
  const whose = { registrationId: house.registrationId, meetingId }
  await db.transaction().execute(async (trx) => {
    await nameSubstitute(trx, { ...whose, ...PIET }, NOW)
    await synchroniseInvitations(trx, { circleId: house.circleId, ...whose }, NOW)
  })
  await sendAll(db)
  const { id } = await db.selectFrom('substitute').select('id').executeTakeFirstOrThrow()
  const app = testApp(database())
  const browser = await aBrowserWith(app, db, [{ purpose: 'substitute', subjectId: id }])
  const before = (await outbox(db)).length
  const news = async () =>
    (await outbox(db)).slice(before).map(({ kind, to, method }) => `${kind} ${to} ${method ?? ''}`.trim())
  return { ...house, db, app, browser, meetingId, id, path: `/substitute/${id}/refusal`, news }
}

const invitationsOf = (db: Db, address: string) =>
  db
    .selectFrom('letter')
    .where('recipient_address', '=', address)
    .where('kind', 'in', ['meetingInvitation', 'substituteInvitation'])
    .where('calendar_text', 'like', '%20270318T093000%')
    .select('kind')
    .execute()

describe('a substitute', () => {
  test('says by a button that they cannot come: their calendar, who named them and the numbers hear it at once', async () => {
    const { db, browser, path, id, meetingId, news } = await aSubstitute()
    const untouched = await dump(database().pool)
    expect(textOf((await browser.get(`/substitute/${id}`).expect(200)).text)).toContain(
      'Ik kan toch niet komen',
    )
    const asked = textOf((await browser.get(path).expect(200)).text)
    expect(asked).toContain('Zeg je dat je niet kunt, dan krijgt Zoë van Fictief daar een e-mail over')
    expect(await dump(database().pool)).toEqual(untouched)
    expect(await meetingNumbers(db, meetingId)).toMatchObject({ comes: 1, cannot: 1, substitutes: 1 })
    const presses = await Promise.all([1, 2, 3].map(() => browser.post(path)))
    expect(presses.map(({ status }) => status)).toContain(303)
    expect((await news()).sort()).toEqual([
      'substituteCancelled piet@example.org CANCEL',
      'substituteDeclined zoe@example.org',
    ])
    expect(await meetingNumbers(db, meetingId)).toMatchObject({ comes: 1, cannot: 1, substitutes: 0 })
    const after = textOf((await browser.get(path).expect(200)).text)
    expect(after).toContain('Wij weten dat je niet kunt. Zoë van Fictief krijgt er een e-mail over.')
    await browser.get(`/substitute/${id}`).expect(404)
  })

  test('reads after the deadline that it is too late, and the key of another opens nothing', async () => {
    const { db, path, id, news } = await aSubstitute()
    const late = testApp(database(), { now: () => Temporal.Instant.from('2027-03-17T11:00:00Z') })
    const cookie = await sessionCookie(db, { substituteIds: [id] })
    await request(late).post(path).set('Cookie', cookie).expect(303)
    const { text } = await request(late).get(path).set('Cookie', cookie).expect(200)
    expect(textOf(text)).toContain('Je kon dit wijzigen tot woensdag 17 maart 2027, 12.00 uur')
    expect(text).not.toContain('<button class="nl-button nl-button--primary" type="submit">Ik kan niet')
    expect(await news()).toEqual([])
    const others = `/substitute/${crypto.randomUUID()}/refusal`
    await request(late).post(others).set('Cookie', cookie).expect(404)
  })

  test('who gets a seat comes as themselves: one running invitation to that meeting, and who named them is told', async () => {
    const { db, circleId, meetingId, news } = await aSubstitute()
    await db.transaction().execute(async (trx) => {
      const outcome = await enter(trx, { ...anApplication(), ...PIET, circleId }, NOW)
      if (!outcome.done) throw new Error(outcome.reason)
      await synchroniseInvitations(trx, { circleId, registrationId: outcome.value.registrationId }, NOW)
      for (const _twice of [1, 2]) await tellOfSubstitutes(trx, { circleId }, NOW)
    })
    const told = (await news()).sort()
    expect(told.filter((line) => !line.startsWith('meetingInvitation'))).toEqual([
      'substituteCancelled piet@example.org CANCEL',
      'substituteTakesPart zoe@example.org',
    ])
    expect(told.filter((line) => line.startsWith('meetingInvitation'))).toHaveLength(5)
    expect(await invitationsOf(db, PIET.email)).toHaveLength(2)
    const running = await db
      .selectFrom('invitation')
      .innerJoin('registration', 'registration.id', 'invitation.registration_id')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .where('invitation.meeting_id', '=', meetingId)
      .where('invitation.state', '=', 'current')
      .select(['person.email', 'invitation.substitute_id'])
      .orderBy('person.email')
      .execute()
    expect(running).toEqual([
      { email: 'noor@example.org', substitute_id: null },
      { email: PIET.email, substitute_id: null },
    ])
    expect(await meetingNumbers(db, meetingId)).toMatchObject({ comes: 2, cannot: 1, substitutes: 0 })
  })

  test('stands in no letter any more after they are erased', async () => {
    const { db, circleId, browser, path } = await aSubstitute()
    await browser.post(path).expect(303)
    const { registrationId } = await db.transaction().execute(async (trx) => {
      const outcome = await enter(trx, { ...anApplication(), ...PIET, circleId }, NOW)
      if (!outcome.done) throw new Error(outcome.reason)
      await eraseEverywhere(trx, outcome.value, NOW)
      return outcome.value
    })
    expect(registrationId).toBeTruthy()
    const letters = await db.selectFrom('letter').select(['kind', 'facts']).execute()
    expect(letters.some(({ kind }) => kind === 'substituteDeclined')).toBe(false)
    expect(JSON.stringify(letters)).not.toMatch(/Piet|Invaller/)
  })
})
