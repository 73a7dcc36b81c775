import { expect, test } from '@jest/globals'
import { markUndeliverable, unmarkAddress } from '../../../../src/mail/undeliverable.ts'
import { writeLetter } from '../../../../src/mail/write-letter.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aLetter } from '../../../factories/letter.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const LETTERS = '/organiser/letters'

const anOffice = async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: tess.instituteId, hosts: ['Zwolle'] })
  const put = async (set: object, writtenAt = NOW, to = 'zoe@example.org') => {
    const recipient = { name: 'Zoë Fictief', address: to }
    const wish = { circleId: circle.id, recipient, dedupeKey: crypto.randomUUID() }
    const letter = aLetter(tess.instituteId, 'seatGiven', wish)
    const written = await db.transaction().execute((trx) => writeLetter(trx, letter, writtenAt))
    await db
      .updateTable('letter')
      .set(set)
      .where('id', '=', written?.id ?? '')
      .execute()
  }
  const read = async (path: string) => textOf((await tess.get(path).expect(200)).text)
  return { db, ...tess, circle, put, read }
}

test('letters can be paused and leave again; outbox and home say who did it and since when', async () => {
  const { db, post, get, read } = await anOffice()
  expect(await read(LETTERS)).toContain('Zet alle e-mails stil')
  await Promise.all([post(`${LETTERS}/pause`).expect(303), post(`${LETTERS}/pause`).expect(303)])
  for (const path of [LETTERS, '/organiser'])
    expect(await read(path)).toContain('Tess Regelaar zette de e-mails stil op 21-11-2026 10.00')
  const other = await aSignedInOrganiser(database(), { slug: 'elders' })
  await other.post(`${LETTERS}/resumption`).expect(303)
  expect(textOf((await other.get(LETTERS)).text)).not.toContain('Er gaan geen e-mails weg')
  const reader = await aSignedInOrganiser(database(), { slug: 'lezers', role: 'reader' })
  await reader.post(`${LETTERS}/pause`).expect(403)
  expect((await reader.get(LETTERS)).text).not.toContain('Zet alle e-mails stil')
  await post(`${LETTERS}/resumption`).expect(303)
  expect((await get('/organiser')).text).not.toContain('Er gaan geen e-mails weg')
  await db
    .insertInto('delivery_pause')
    .values({ institute_id: null, organiser_id: null, paused_at: NOW })
    .execute()
  const all = (await get(LETTERS)).text
  expect(textOf(all)).toContain('De beheerder zette alle e-mails stil')
  expect(all).not.toContain('/resumption')
})

test('letters that should have left ten minutes ago are told of; drafts and held ones are not late', async () => {
  const { put, read } = await anOffice()
  const before = NOW.subtract({ minutes: 9 })
  await put({ state: 'draft' }, NOW.subtract({ hours: 5 }))
  await put(
    { state: 'held', held_since: NOW, leave_after: NOW.add({ minutes: 4 }) },
    NOW.subtract({ hours: 1 }),
  )
  await put({ state: 'queued' }, before)
  expect(await read(LETTERS)).not.toContain('al weg hadden moeten zijn')
  await put({ state: 'queued' }, NOW.subtract({ minutes: 10 }))
  for (const path of [LETTERS, '/organiser'])
    expect(await read(path)).toContain('Sinds 21-11-2026 09.50 wachten er e-mails (2).')
})

test('home has one line for each thing that letters ask, in the order of their days', async () => {
  const { db, put, read, get, instituteId, circle } = await anOffice()
  await put({ state: 'failed', last_error: '550 no such user' })
  await put({ state: 'failed', last_error: '550 no such user', settled_at: NOW })
  await put({ state: 'held', held_since: NOW, leave_after: NOW.add({ minutes: 10 }) })
  await put({ state: 'held', held_since: NOW, leave_after: NOW.add({ minutes: 4 }) })
  for (const address of ['zoe@example.org', 'abe@example.org'])
    await db
      .transaction()
      .execute((trx) => markUndeliverable(trx, { instituteId, address, words: '5.1.1', letterId: null }, NOW))
  await put({ state: 'draft' })
  const page = await read('/organiser')
  const lines = [
    '2 e-mails over een wijziging vertrekken vanzelf',
    '1 e-mail kwam niet aan',
    '2 e-mailadressen werken niet',
    '1 e-mail wacht op jou',
  ]
  const places = lines.map((line) => page.indexOf(line))
  expect(places).not.toContain(-1)
  expect(places.toSorted((one, other) => one - other)).toEqual(places)
  const { text } = await get('/organiser')
  for (const href of [
    `/organiser/circles/${circle.slug}/updates`,
    `${LETTERS}?group&#x3D;failed`,
    '/organiser/inbox',
  ])
    expect(text).toContain(`href="${href}"`)
  await db
    .transaction()
    .execute((trx) => unmarkAddress(trx, { instituteId, address: 'abe@example.org' }, NOW))
  expect(await read('/organiser')).toContain('1 e-mailadres werkt niet')
})
