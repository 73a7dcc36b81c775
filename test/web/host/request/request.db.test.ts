import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Db } from '../../../../src/db/connect.ts'
import { acceptHostRequest, withdrawHostRequest } from '../../../../src/meeting/answer-host-request.ts'
import { askHost } from '../../../../src/meeting/ask-host.ts'
import { aCircle, anInstitute, anOrganiser } from '../../../factories/circle.ts'
import { aHostRequest } from '../../../factories/host-request.ts'
import { testApp } from '../../../support/app.ts'
import { textOf } from '../../../support/browser.ts'
import { dump } from '../../../support/dump.ts'
import { NOW } from '../../../support/moment.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()

/** Sanne was asked whether Zwolle hosts the first meeting, and holds the key of it. */
const aCase = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const id = await aHostRequest(db, { meetingId, organiserId: organiser.id })
  const cookie = await sessionCookie(db, { hostRequestIds: [id] })
  const app = testApp(database())
  const path = `/host-request/${id}`
  return {
    db,
    circle,
    meetingId,
    organiser,
    id,
    path,
    get: (at = path) => request(app).get(at).set('Cookie', cookie),
    post: (answer: string, note = '') =>
      request(app).post(`${path}/${answer}`).set('Cookie', cookie).type('form').send({ note }),
  }
}

const hostOf = (db: Db, meetingId: string) =>
  db
    .selectFrom('meeting')
    .leftJoin('organisation', 'organisation.id', 'meeting.host_organisation_id')
    .where('meeting.id', '=', meetingId)
    .select(['organisation.name as host', 'meeting.place', 'meeting.version'])
    .select('meeting.calendar_version as calendarVersion')
    .executeTakeFirstOrThrow()

const letters = async (db: Db) =>
  (
    await db.selectFrom('letter').select(['kind', 'recipient_address as to']).orderBy('written').execute()
  ).map(({ kind, to }) => `${kind} ${to}`)

describe('whoever is asked to host', () => {
  test('reads what is asked, and looking changes nothing', async () => {
    const { get } = await aCase()
    const before = await dump(database().pool)
    const text = textOf((await get().expect(200)).text)
    expect(text).toContain('Kan Gemeente Zwolle gaststad zijn?')
    expect(text).toContain('donderdag 10 december 2026')
    expect(text).toContain('In jullie stad: Zwolle')
    expect(await dump(database().pool)).toEqual(before)
  })

  test('says yes: the city hosts, they get the section, the organiser hears it in their words', async () => {
    const { db, get, post, path, meetingId } = await aCase()
    const before = await hostOf(db, meetingId)
    await post('acceptance', 'Graag, onze nieuwe zaal is klaar.').expect(303).expect('Location', path)
    expect(await hostOf(db, meetingId)).toEqual({
      host: 'Gemeente Zwolle',
      place: 'Zwolle',
      version: before.version + 1,
      calendarVersion: before.calendarVersion + 1,
    })
    expect(await letters(db)).toEqual([
      'hostInvitation sanne@example.org',
      'hostRequestAccepted tess.regelaar@example.org',
    ])
    const page = textOf((await get().expect(200)).text)
    expect(page).toContain('Jullie zijn gaststad.')
    expect(page).not.toContain('Ja, wij zijn gaststad')
    await get(`/host/meetings/${meetingId}/section`).expect(200)
  })

  test('says no, with a few words: no host, and the organiser reads them', async () => {
    const { db, get, post, meetingId } = await aCase()
    await post('refusal', 'Die week is de raad op reis.').expect(303)
    expect((await hostOf(db, meetingId)).host).toBe(null)
    expect(await letters(db)).toEqual(['hostRequestDeclined tess.regelaar@example.org'])
    const { facts } = await db.selectFrom('letter').select('facts').executeTakeFirstOrThrow()
    expect(facts).toMatchObject({ who: 'Sanne Voorbeeld', notes: ['Die week is de raad op reis.'] })
    expect(textOf((await get().expect(200)).text)).toContain('Je hebt nee gezegd.')
    await post('acceptance').expect(303)
    expect((await hostOf(db, meetingId)).host).toBe(null)
  })

  test('writes too much: 422, and all of it stands there still', async () => {
    const { db, post } = await aCase()
    const note = 'nee '.repeat(400).trim()
    const { text } = await post('refusal', note).expect(422)
    expect(text).toContain(note)
    expect(await db.selectFrom('host_request').select('state').executeTakeFirstOrThrow()).toEqual({
      state: 'asked',
    })
  })

  test('keeps the place that was decided before', async () => {
    const { db, post, meetingId } = await aCase()
    await db.updateTable('meeting').set({ place: 'Deventer' }).where('id', '=', meetingId).execute()
    const before = await hostOf(db, meetingId)
    await post('acceptance').expect(303)
    expect(await hostOf(db, meetingId)).toEqual({
      ...before,
      host: 'Gemeente Zwolle',
      version: before.version + 1,
    })
  })

  test('reads that it was taken back, that there is a host, or that the meeting is off', async () => {
    const { db, get, post, id, meetingId } = await aCase()
    const set = (changes: object) =>
      db.updateTable('meeting').set(changes).where('id', '=', meetingId).execute()
    const { host_organisation_id } = await db
      .selectFrom('meeting')
      .where('number', '=', 2)
      .select('host_organisation_id')
      .executeTakeFirstOrThrow()
    await set({ host_organisation_id })
    expect(textOf((await get()).text)).toContain('Er is al een gaststad')
    await post('acceptance').expect(303)
    expect((await hostOf(db, meetingId)).host).toBe('Gemeente Breda')
    await set({ host_organisation_id: null, state: 'cancelled' })
    expect(textOf((await get()).text)).toContain('gaat niet door')
    await set({ state: 'planned' })
    await db.transaction().execute((trx) => withdrawHostRequest(trx, { hostRequestId: id }, NOW))
    expect(textOf((await get()).text)).toContain('Deze vraag is ingetrokken')
    await post('acceptance').expect(303)
    expect(await letters(db)).toEqual([])
  })
})

test('however the yes of one and of the next cross the withdrawal between them, there is one host', async () => {
  const { db, id, meetingId, organiser } = await aCase()
  const breda = await db
    .selectFrom('meeting')
    .where('number', '=', 2)
    .select((eb) => eb.ref('host_organisation_id').$notNull().as('id'))
    .executeTakeFirstOrThrow()
  const now = NOW
  const next = async () => {
    await db.transaction().execute((trx) => withdrawHostRequest(trx, { hostRequestId: id }, now))
    const input = { meetingId, organisationId: breda.id, organiserId: organiser.id, language: 'nl' as const }
    const asked = await db
      .transaction()
      .execute((trx) => askHost(trx, { ...input, name: 'Bo Voorbeeld', email: 'bo@example.org' }, now))
    if (!asked.done) return 0
    const { hostRequestId } = asked.value
    return accepts(db, hostRequestId)
  }
  const first = Array.from({ length: 8 }, () => accepts(db, id))
  const yes = (await Promise.all([...first, next()])).reduce((sum, one) => sum + one, 0)
  const accepted = await db
    .selectFrom('host_request')
    .innerJoin('organisation', 'organisation.id', 'host_request.organisation_id')
    .where('host_request.state', '=', 'accepted')
    .select('organisation.name')
    .execute()
  expect(accepted).toEqual([{ name: (await hostOf(db, meetingId)).host }])
  expect(yes).toBe(1)
})

/** @returns 1 when this yes made a host */
const accepts = (db: Db, hostRequestId: string): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const outcome = await acceptHostRequest(trx, { hostRequestId, note: '' }, NOW)
    return outcome.done ? 1 : 0
  })
