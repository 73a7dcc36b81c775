import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { eraseExperts } from '../../../src/expert/erase-experts.ts'
import { eraseFromProgrammes } from '../../../src/programme/erase-from-programmes.ts'
import { anAttachment } from '../../factories/attachment.ts'
import { pdf } from '../../factories/files.ts'
import { aHousehold, type Household } from '../../factories/household.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'
import { upload } from '../../support/upload.ts'
import { aVisitor } from '../../support/visitor.ts'

const database = useDatabase()
let server: Server
let url: string
let house: Household
let desk: string

beforeEach(async () => {
  server = testApp(database()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  house = await aHousehold(database().db, 'Alfa')
  desk = `/organiser/circles/${house.circleSlug}/meetings/1/attachments`
})
afterEach(async () => {
  server.closeAllConnections()
  await once(server.close(), 'close')
})

const as = (who: keyof Household['cookies']) => aVisitor(url, { cookie: house.cookies[who] })
const send = (
  who: keyof Household['cookies'],
  path: string,
  file: Parameters<typeof upload>[2],
  fields: Record<string, string> = {},
) => upload(url + path, house.cookies[who], file, fields)
const idOf = async (name: string) =>
  (
    await database()
      .db.selectFrom('attachment')
      .where('name', '=', name)
      .select('id')
      .executeTakeFirstOrThrow()
  ).id

test('a host adds, sees all, and handles only what hosts added', async () => {
  const path = `/host/meetings/${house.meetingId}/attachments`
  const theirs = await anAttachment(database().db, {
    meetingId: house.meetingId,
    name: 'Van de organisator.pdf',
  })
  expect((await send('host', path, { name: 'Route.pdf', bytes: pdf('r') })).location).toBe(
    `${path}?notice=added`,
  )
  const page = await as('host').get(path)
  for (const words of ['Van de organisator.pdf', 'Route.pdf', 'Alfa Gastheer, gaststad, '])
    expect(page.text).toContain(words)
  expect(page.text).not.toContain(`${theirs}/removal`)
  expect((await as('host').post(`${path}/${theirs}/removal`)).status).toBe(404)
  const own = await idOf('Route.pdf')
  expect((await as('host').post(`${path}/${own}/removal`)).location).toBe(`${path}?notice=fileRemoved`)
  expect((await as('host').get(`${path}/${own}`)).status).toBe(404)
  expect((await as('host').post(`${path}/${own}/return`)).location).toBe(`${path}?notice=fileReturned`)
  expect((await as('host').get(`${path}/${own}`)).status).toBe(200)
  // Their part is the meeting and the project visit: no other item.
  expect((await send('host', path, { name: 'x.pdf', bytes: pdf() }, { place: house.itemId })).status).toBe(
    422,
  )
})

test('who has a seat and who stands in read the files, who waits and the public do not', async () => {
  const { db } = database()
  const waiting = aVisitor(url, { cookie: await sessionCookie(db, { registrationIds: [house.waitingId] }) })
  const file = (path: string) => `${path}/attachments/${house.attachmentId}`
  const seated = `/participant/${house.registrationId}/meetings/1`
  const answers = await Promise.all([
    as('participant').get(file(seated)),
    as('participant').get(file(`/participant/${house.registrationId}/meetings/2`)),
    waiting.get(file(`/participant/${house.waitingId}/meetings/1`)),
    as('substitute').get(file(`/substitute/${house.substituteId}`)),
    as('reader').get(`${desk}/${house.attachmentId}`),
    as('nobody').get(`${desk}/${house.attachmentId}`),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 200, 200, 303])
  const pages = await Promise.all([
    as('participant').get(seated),
    as('substitute').get(`/substitute/${house.substituteId}`),
    waiting.get(`/participant/${house.waitingId}/meetings/1`),
    as('nobody').get(`/kringen/${house.circleSlug}/meetings/1`),
  ])
  expect(pages.map(({ status, text }) => [status, text.includes('Stuk Alfa.pdf')])).toEqual([
    [200, true],
    [200, true],
    [200, false],
    [200, false],
  ])
})

test('an expert adds slides to their own item, reads no file of another, and is gone with their key', async () => {
  const { db } = database()
  const path = `/expert/${house.expertId}/attachments`
  const elsewhere = await anAttachment(db, { meetingId: house.meetingId, name: 'Van de dag.pdf' })
  expect((await send('expert', path, { name: 'Dia’s.pdf', bytes: pdf('d') })).location).toBe(
    `${path}?notice=added`,
  )
  const page = await as('expert').get(path)
  expect([page.text.includes('Dia’s.pdf'), page.text.includes('Van de dag.pdf')]).toEqual([true, false])
  const own = await idOf('Dia’s.pdf')
  const answers = await Promise.all([
    as('expert').get(`${path}/${own}`),
    as('expert').get(`${path}/${elsewhere}`),
    as('expert').post(`${path}/${house.attachmentId}/removal`),
    send('expert', path, { name: 'x.pdf', bytes: pdf('x') }, { place: crypto.randomUUID() }),
    as('participant').get(`/participant/${house.registrationId}/meetings/1/attachments/${own}`),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 422, 200])
  await db.updateTable('expert').set({ revoked_at: NOW }).where('id', '=', house.expertId).execute()
  expect((await as('expert').get(`${path}/${own}`)).status).not.toBe(200)
})

test('erasing who added a file for a city takes their name off it, and leaves the file', async () => {
  const { db } = database()
  const { id: personId, email } = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', house.registrationId)
    .select(['person.id', 'person.email'])
    .executeTakeFirstOrThrow()
  await db.updateTable('host_editor').set({ email }).where('id', '=', house.hostEditorId).execute()
  await send('host', `/host/meetings/${house.meetingId}/attachments`, { name: 'Route.pdf', bytes: pdf('r') })
  const { instituteId } = house
  await db.transaction().execute((trx) => eraseFromProgrammes(trx, { personId, instituteId, email }, NOW))
  const { text } = await as('organiser').get(desk)
  expect(text).toContain('Route.pdf')
  expect(text).not.toContain('Alfa Gastheer')
})

test('erasing an expert erases their slides', async () => {
  const { db } = database()
  await send('expert', `/expert/${house.expertId}/attachments`, { name: 'Dia’s.pdf', bytes: pdf('d') })
  await db.transaction().execute((trx) => eraseExperts(trx, [house.expertId]))
  const names = await db.selectFrom('attachment').select('name').execute()
  expect(names).toEqual([{ name: 'Stuk Alfa.pdf' }])
})
