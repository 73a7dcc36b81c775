import { expect, test } from '@jest/globals'
import request from 'supertest'
import { synchroniseInvitations } from '../../../src/invitation/synchronise-invitations.ts'
import { nameSubstitute } from '../../../src/registration/name-substitute.ts'
import { aCase, aGroup } from '../../factories/case.ts'
import { fiveMeetings } from '../../factories/invitation.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

/** Meeting 2: Zoë brings the case of group 1 in the council chamber, Mees is in group 2; a substitute comes for Zoë. */
const aDay = async (now = NOW) => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Mees'] })
  const { circleId, second: meetingId } = house
  const [zoe = '', mees = ''] = house.registrations.map(({ id }) => id)
  const { id: caseId } = await aCase(db, { circleId, registrationId: zoe })
  const { id: groupId } = await aGroup(db, { meetingId, caseId, members: [zoe] })
  await db.updateTable('intervision_group').set({ room: 'Raadzaal' }).where('id', '=', groupId).execute()
  await aGroup(db, { meetingId, number: 2, members: [mees] })
  const app = testApp(database(), { now: () => now })
  const read = async (path: string, cookie: string) =>
    textOf((await request(app).get(path).set('Cookie', cookie).expect(200)).text)
  const readOwn = async (id: string, page = '') =>
    read(`/participant/${id}/meetings/2${page}`, await sessionCookie(db, { registrationIds: [id] }))
  return { db, app, circleId, zoe, mees, meetingId, read, readOwn }
}

test('everybody reads their own group, room and turn on the axis and on paper, and nobody those of another', async () => {
  const { app, zoe, mees, readOwn } = await aDay()
  const own =
    'Raadzaal Jij brengt hier je casus in. Jouw groep: groep 1, in Raadzaal. Casus: Woondeal zonder trekker.'
  expect(await readOwn(zoe)).toContain(own)
  expect(await readOwn(zoe, '/print')).toContain(own)
  for (const page of ['', '/print']) {
    const other = await readOwn(mees, page)
    expect(other).toContain('Jouw groep: groep 2.')
    expect(other).not.toMatch(/Raadzaal|Woondeal|groep 1/)
  }
  const open = await request(app).get('/kringen/slim-samenwerken/meetings/2').expect(200)
  expect(open.text).not.toMatch(/Jouw groep|Raadzaal|Woondeal/)
})

test('who comes in the place of somebody has their group and room, and not their turn or case', async () => {
  const { db, app, zoe, meetingId, read } = await aDay()
  const named = { registrationId: zoe, meetingId, name: 'Piet Invaller', email: 'piet@example.org' }
  await db.transaction().execute((trx) => nameSubstitute(trx, named, NOW))
  const { id } = await db.selectFrom('substitute').select('id').executeTakeFirstOrThrow()
  const cookie = await sessionCookie(db, { substituteIds: [id] })
  for (const page of ['', '/print']) {
    const text = await read(`/substitute/${id}${page}`, cookie)
    expect(text).toContain('Jouw groep: groep 1, in Raadzaal.')
    expect(text).not.toMatch(/Jij brengt|Woondeal/)
  }
  for (const ending of ['docx', 'txt', 'json'])
    await request(app).get(`/substitute/${id}/agenda.${ending}`).set('Cookie', cookie).expect(200)
  const { text } = await request(app).get(`/substitute/${id}/agenda.txt`).set('Cookie', cookie)
  expect(text).toContain('Jouw groep: groep 1, in Raadzaal.')
  expect(text).not.toMatch(/Jij brengt|Woondeal/)
})

test('on the day itself the times are those of now, and the page says so', async () => {
  const { db, zoe, meetingId, readOwn } = await aDay(Temporal.Instant.from('2027-03-30T08:30:00Z'))
  const { heldOn } = await db
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .select('held_on as heldOn')
    .executeTakeFirstOrThrow()
  expect(heldOn).toBe('2027-03-30')
  const { id: itemId } = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'closing')
    .select('id')
    .executeTakeFirstOrThrow()
  const planned = await readOwn(zoe)
  expect(planned).not.toContain('De dag loopt anders dan gepland')
  const steps = JSON.stringify([{ itemId, minutes: 10 }])
  const said = { held_on: heldOn, steps, version: 1, changed_at: NOW, changed_by: 'Tess Regelaar' }
  await db
    .insertInto('meeting_delay')
    .values({ meeting_id: meetingId, ...said })
    .execute()
  const page = await readOwn(zoe)
  expect(page).toMatch(/De dag loopt anders dan gepland\. .*Einde om 15\.10 in plaats van 15\.00 uur\./)
})

test('everybody takes their own day along; its event is that of their invitation', async () => {
  const { db, app, zoe, mees, circleId } = await aDay()
  await db.transaction().execute((trx) => synchroniseInvitations(trx, { circleId }, NOW))
  const file = async (id: string, ending: string) =>
    request(app)
      .get(`/participant/${id}/meetings/2/agenda.${ending}`)
      .set('Cookie', await sessionCookie(db, { registrationIds: [id] }))
      .expect(200)
  expect((await file(zoe, 'txt')).text).toContain('Jij brengt hier je casus in.')
  expect((await file(mees, 'txt')).text).not.toMatch(/Raadzaal|Woondeal|groep 1/)
  for (const ending of ['docx', 'json']) expect((await file(zoe, ending)).headers.etag).toBeDefined()
  expect(JSON.stringify((await file(zoe, 'json')).body)).not.toMatch(/Mees|Woondeal/)
  const { uid } = await db
    .selectFrom('invitation')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .where('registration_id', '=', zoe)
    .where('meeting.number', '=', 2)
    .select('uid')
    .executeTakeFirstOrThrow()
  expect((await file(zoe, 'ics')).text.match(/^UID:.*$/gm)).toEqual([`UID:${uid}`])
})
