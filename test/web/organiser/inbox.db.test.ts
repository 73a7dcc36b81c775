import { expect, test } from '@jest/globals'
import { readMail } from '../../../src/inbox/read-mail.ts'
import { receiveMail } from '../../../src/inbox/receive-mail.ts'
import { markUndeliverable } from '../../../src/mail/undeliverable.ts'
import { writeLetter } from '../../../src/mail/write-letter.ts'
import { thunderbird } from '../../cases/mail-border.ts'
import { aCircle, aRegistration } from '../../factories/circle.ts'
import { fiveMeetings, synchronise } from '../../factories/invitation.ts'
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
  const list = textOf((await tess.get(`${path}/people`)).text)
  expect(list.match(/\S+ heeft een plaats e-mail komt niet aan/g)).toEqual([
    'zoe@example.org heeft een plaats e-mail komt niet aan',
  ])
  expect(textOf((await tess.get(path)).text)).toContain('Bij 1 van hen komen geen e-mails aan.')
  const { text } = await tess.get(`${path}/registrations/${zoe.id}`)
  expect(textOf(text)).toContain(
    `Sinds 21-11-2026 10.00 komen onze e-mails hier niet aan. Dit e-mailadres bestaat niet. De mailserver zei: “${words}”.`,
  )
  expect(text).toContain('href="/organiser/inbox"')
  await tess.post('/organiser/inbox/release', { markedAddress: 'zoe@example.org' })
  expect(textOf((await tess.get(`${path}/people`)).text)).not.toContain('komt niet aan')
})

test('who said no in their calendar stands out on the page of the meeting and keeps their place', async () => {
  const { db } = database()
  const { circle, instituteId, registrations } = await fiveMeetings(db, {
    people: ['Zoe', 'Noor', 'Ali', 'Eva'],
  })
  const tess = await aSignedInOrganiser(database(), { slug: 'aan-tafel' })
  await db.updateTable('organiser').set({ institute_id: instituteId }).execute()
  await synchronise(db, { circleId: circle.id })
  const answer = async (firstName: string, status: string, headers?: string[]) => {
    const { uid } = await db
      .selectFrom('invitation')
      .innerJoin('registration', 'registration.id', 'invitation.registration_id')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
      .where('person.first_name', '=', firstName)
      .where('meeting.number', '=', 2)
      .select('invitation.uid')
      .executeTakeFirstOrThrow()
    const change = (text: string) => text.replaceAll('zoe@', `${firstName.toLowerCase()}@`)
    const raw = Buffer.from(await thunderbird(uid, { status, change, ...(headers ? { headers } : {}) }))
    const mail = await readMail(raw)
    if (!mail.done) throw new Error(mail.reason)
    const at = { mail: mail.value, raw, boxKey: null }
    const border = { authservId: 'mx.example.org' }
    return db.transaction().execute((trx) => receiveMail(trx, at, border, NOW))
  }
  const path = `/organiser/circles/${circle.slug}`
  const meeting = async () => textOf((await tess.get(`${path}/meetings/2`)).text)
  const before = /Wie er komt Komen \d+/.exec(await meeting())?.[0]
  expect(await answer('Zoe', 'DECLINED')).toEqual({ outcome: 'answer', reason: 'declined' })
  expect(await answer('Noor', 'TENTATIVE')).toEqual({ outcome: 'answer', reason: 'tentative' })
  expect(await answer('Ali', 'ACCEPTED')).toEqual({ outcome: 'answer', reason: 'accepted' })
  expect(await answer('Eva', 'DECLINED', [])).toEqual({ outcome: 'answer', reason: 'unverified' })
  const page = await meeting()
  expect(page).toContain(before)
  expect(page).toMatch(
    /Een nee in een agenda is nog geen afmelding.*Zoe van Fictief nee, via de agenda \(21-11-2026\) Noor van Fictief misschien, via de agenda \(21-11-2026\) 1 keer ja Ali van Fictief: ja, via de agenda/,
  )
  expect(page).not.toMatch(/Eva van Fictief:? nee/)
  const one = async (at: number) =>
    textOf((await tess.get(`${path}/registrations/${registrations[at]?.id}`)).text)
  expect(await one(0)).toContain('Bijeenkomst 2 nee, via de agenda (21-11-2026)')
  expect(await one(3)).not.toContain('via de agenda')
  expect(textOf((await tess.get('/organiser/inbox')).text)).toContain('Eva van Fictief komt niet')
})
