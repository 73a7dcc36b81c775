import { beforeEach, expect, test } from '@jest/globals'
import request from 'supertest'
import { resendLetter } from '../../../src/mail/resend-letter.ts'
import { stopToken } from '../../../src/occasion/stop-token.ts'
import { anOccasionCircle, anOccasionLetter } from '../../factories/occasion.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { tableContents } from '../../support/table-contents.ts'

const database = useDatabase()
const SECRET = 'a secret of thirty-two characters'
let world: Awaited<ReturnType<typeof anOccasionCircle>>
let address: string
let letterId: string

beforeEach(async () => {
  world = await anOccasionCircle(database().db)
  const { of, first, zoe } = world
  letterId = await anOccasionLetter(database().db, {
    ...{ instituteId: of.instituteId, meetingId: first.id, registrationId: zoe.id },
  })
  address = `/u/${stopToken(letterId, SECRET)}`
})

const app = () => testApp(database(), { secret: SECRET })
const stopped = async () =>
  (await database().db.selectFrom('occasion_stop').select('registration_id').execute()).map(
    (row) => row.registration_id,
  )

test('looking at it changes nothing, however it is done', async () => {
  const before = await tableContents(database().pool)
  for (const method of ['get', 'head', 'options'] as const) await request(app())[method](address)
  expect(textOf((await request(app()).get(address).expect(200)).text)).toContain('Stop de herinneringen')
  expect(await tableContents(database().pool)).toEqual(before)
})

test('one POST of a mail program, from anywhere and without cookies, is enough, and answers at once', async () => {
  const { text } = await request(app())
    .post(address)
    .set('Origin', 'https://mail.example.net')
    .set('Sec-Fetch-Site', 'cross-site')
    .type('form')
    .send('List-Unsubscribe=One-Click')
    .expect(200)
  expect(textOf(text)).toContain('Je krijgt geen herinneringen meer')
  await request(app()).post(address).expect(200)
  expect(await stopped()).toEqual([world.zoe.id])
  await world.write('2026-11-21 10:00')
  expect((await world.letters()).filter((line) => line.startsWith('Zoë callForCases'))).toEqual([])
})

test('the link in a letter that was sent once more works as well', async () => {
  const which = { letterId, instituteId: world.of.instituteId }
  const again = await database()
    .db.transaction()
    .execute((trx) => resendLetter(trx, which, NOW))
  if (!again.done) throw new Error(again.reason)
  await request(app())
    .post(`/u/${stopToken(again.value.letterId, SECRET)}`)
    .expect(200)
  expect(await stopped()).toEqual([world.zoe.id])
})

test('the link of an English letter leads to a page that is English throughout', async () => {
  for (const look of [request(app()).get(`${address}?lang=en`), request(app()).post(`${address}?lang=en`)]) {
    const { text } = await look.expect(200)
    expect(text).toContain('<html lang="en"')
    expect(text).toMatch(/action="[^"]*lang(=|&#x3D;)en"/)
    expect(textOf(text)).not.toContain('herinneringen')
  }
})

test('it can be undone', async () => {
  await request(app()).post(address).expect(200)
  await request(app()).post(`${address}/again`).expect(200)
  expect(await stopped()).toEqual([])
})

test('an address that nobody was given stops nobody', async () => {
  const other = `/u/${stopToken(crypto.randomUUID(), SECRET)}`
  for (const wrong of [other, `/u/${'x'.repeat(32)}`, '/u/1']) {
    await request(app()).get(wrong).expect(410)
    await request(app()).post(wrong).expect(410)
  }
  expect(await stopped()).toEqual([])
})
