import { expect, test } from '@jest/globals'
import { readMail } from '../../../src/inbox/read-mail.ts'
import { receiveMail } from '../../../src/inbox/receive-mail.ts'
import { markUndeliverable } from '../../../src/mail/undeliverable.ts'
import { writeLetter } from '../../../src/mail/write-letter.ts'
import { aCircle, aRegistration } from '../../factories/circle.ts'
import { aLetter } from '../../factories/letter.ts'
import { NOW } from '../../support/moment.ts'
import { aSignedInOrganiser } from '../../support/organiser.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

test('what a person wrote stands on the page as text until somebody handled it', async () => {
  const tess = await aSignedInOrganiser(database())
  const raw = Buffer.from('From: Zoe <zoe@example.org>\r\nSubject: Vraag\r\n\r\n<b>Kan ik later komen?</b>')
  const mail = await readMail(raw)
  if (!mail.done) throw new Error(mail.reason)
  await database()
    .db.transaction()
    .execute((trx) => receiveMail(trx, { mail: mail.value, raw, boxKey: null }, { authservId: null }, NOW))
  const page = (await tess.get('/organiser/inbox').expect(200)).text
  expect(page).toContain('&lt;b&gt;Kan ik later komen?&lt;/b&gt;')
  const mailId = /name="mailId" value="([^"]+)"/.exec(page)?.[1] ?? ''
  for (const _ of [1, 2]) await tess.post('/organiser/inbox/handling', { mailId }).expect(303)
  const { text } = await tess.get('/organiser/inbox').expect(200)
  expect(text).toContain('Afgehandeld door')
  expect(text).not.toContain('name="mailId"')
  const stranger = await aSignedInOrganiser(database(), { slug: 'ander' })
  await stranger.post('/organiser/inbox/handling', { mailId }).expect(404)
})

test('an address that does not work says how many e-mails wait, and gets them when somebody says it is right', async () => {
  const tess = await aSignedInOrganiser(database())
  const { instituteId } = tess
  await database()
    .db.transaction()
    .execute(async (trx) => {
      const letter = await writeLetter(trx, aLetter(instituteId, 'seatGiven'), NOW)
      const words = '550 5.1.1 no such user'
      const marked = { instituteId, address: 'zoe@example.org', words, letterId: letter?.id ?? '' }
      await markUndeliverable(trx, marked, NOW)
    })
  const { text } = await tess.get('/organiser/inbox').expect(200)
  expect(text).toContain('550 5.1.1 no such user')
  expect(text).toContain('Er wacht één e-mail.')
  await tess.post('/organiser/inbox/release', { markedAddress: 'zoe@example.org' }).expect(303)
  const { state } = await database().db.selectFrom('letter').select('state').executeTakeFirstOrThrow()
  expect(state).toBe('written')
  expect((await tess.get('/organiser/inbox')).text).toContain('Alle adressen werken.')
})

test('whose e-mail does not arrive has a mark in the list of their circle, and on their page since when and why', async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const { instituteId } = tess
  const circle = await aCircle(db, { instituteId, hosts: [] })
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  await aRegistration(db, of, { firstName: 'Noor' })
  const words = '550 5.1.1 no such user'
  const marked = { instituteId, address: 'zoe@example.org', words, letterId: null }
  await db.transaction().execute((trx) => markUndeliverable(trx, marked, NOW))
  const path = `/organiser/circles/${circle.slug}`
  const list = textOf((await tess.get(path)).text)
  expect(list.match(/\S+ van Fictief heeft een plaats e-mail komt niet aan/g)).toEqual([
    'Zoë van Fictief heeft een plaats e-mail komt niet aan',
  ])
  const { text } = await tess.get(`${path}/registrations/${zoe.id}`)
  expect(textOf(text)).toContain(
    `Sinds 21-11-2026 10.00 komen onze e-mails hier niet aan. Dit e-mailadres bestaat niet. De mailserver zei: ‘${words}’.`,
  )
  expect(text).toContain('href="/organiser/inbox"')
  await tess.post('/organiser/inbox/release', { markedAddress: 'zoe@example.org' })
  expect(textOf((await tess.get(path)).text)).not.toContain('komt niet aan')
})
