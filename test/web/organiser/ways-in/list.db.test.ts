import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anInstitute, anOrganiser } from '../../../factories/circle.ts'
import { aWorkbook } from '../../../factories/workbook.ts'
import { testApp } from '../../../support/app.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { tableContents } from '../../../support/table-contents.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/ways-in/list'
const HEADINGS = 'E-mailadres;Voornaam;Tussenvoegsel;Achternaam;Organisatie;Stad;Taal'
const NOOR = 'noor@example.org;Noor;de;Voorbeeld;Gemeente Ede;Ede;'
const ZOE = 'zoe@example.org;Zoë;van;Fictief;Gemeente Súdwest;Sneek;'
const SEM = 'sem@example.org;Sem;;Voorbeeld;Gemeente Breda;Breda;en'

const aDesk = async ({ capacity = 24 } = {}) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const organiser = await anOrganiser(db, institute.id)
  await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'], capacity })
  const app = testApp(database())
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const lookAt = (file: Buffer) =>
    request(app).post(PATH).set('Cookie', cookie).attach('file', file, 'lijst.csv')
  return {
    lookAt,
    look: (...lines: string[]) => lookAt(Buffer.from([HEADINGS, ...lines].join('\r\n'))),
    confirm: (page: string) =>
      request(app)
        .post(`${PATH}/confirmation`)
        .set('Cookie', cookie)
        .field('people', carriedIn(page))
        .field('list', LIST_ID.exec(page)?.[1] ?? crypto.randomUUID()),
    get: (path: string) => request(app).get(path).set('Cookie', cookie),
  }
}

const LIST_ID = /name="list" value="([^"]*)"/

const carriedIn = (page: string) =>
  (/name="people" value="([^"]*)"/.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const registered = () =>
  database()
    .db.selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['person.email', 'registration.state', 'person.language'])
    .orderBy('registration.arrival')
    .execute()

test('a list is shown first and saves nothing; confirmed, it enters people in its order, over the seats onto the line', async () => {
  const { look, confirm } = await aDesk({ capacity: 1 })
  const before = await tableContents(database().pool)
  const preview = await look(NOOR, SEM).expect(200)
  expect(await tableContents(database().pool)).toEqual(before)
  expect(textOf(preview.text)).toContain(
    'Worden aangemeld: 2 Regel 2: Noor de Voorbeeld, Gemeente Ede, noor@example.org Regel 3: Sem Voorbeeld, Gemeente Breda, sem@example.org',
  )
  await confirm(preview.text).expect(303)
  const entered = [
    { email: 'noor@example.org', state: 'confirmed', language: 'nl' },
    { email: 'sem@example.org', state: 'waiting', language: 'en' },
  ]
  expect(await registered()).toEqual(entered)
  const letters = await database().db.selectFrom('letter').select('kind').orderBy('written').execute()
  expect(letters.map(({ kind }) => kind)).toEqual(['enteredConfirmed', 'enteredWaiting', 'meetingInvitation'])
  // Pressed again: everybody is in already.
  await confirm(preview.text).expect(303)
  expect(await registered()).toEqual(entered)
})

test('who stands in the list twice, and who is in already, is shown and passed over', async () => {
  const { look, confirm } = await aDesk()
  await confirm((await look(NOOR)).text).expect(303)
  const preview = await look(SEM, SEM.replace('sem@', 'Sem@'), NOOR.toUpperCase().replace(';EDE;', ';EDE;nl'))
  expect(textOf(preview.text)).toContain(
    'Regel 3: sem@example.org staat al in regel 2. Regel 3 slaan wij over. Al op de lijst van deze kring: 1 Regel 4: noor@example.org slaan wij over.',
  )
  await confirm(preview.text).expect(303)
  expect((await registered()).map(({ email }) => email)).toEqual(['noor@example.org', 'sem@example.org'])
})

test('a list with faults names each by its line and cannot be confirmed', async () => {
  const { look } = await aDesk()
  const answer = await look(
    NOOR,
    'noor@;Noor;;Voorbeeld;;Ede;',
    '=1+1;@SUM(A1);;Voorbeeld;Gemeente Ede;Ede;',
    'a@example.org, b@example.org;Ada;;Voorbeeld;Gemeente Ede;Ede;fr',
  ).expect(422)
  const text = textOf(answer.text)
  for (const words of [
    'Regel 3: “noor@” is geen e-mailadres.',
    'Regel 3: Organisatie is leeg.',
    'Regel 4: E-mailadres is een formule (“=1+1”).',
    'Regel 4: Voornaam is een formule (“@SUM(A1)”).',
    'Regel 5: “a@example.org, b@example.org” is geen e-mailadres.',
    'Regel 5: Taal van de e-mails is “fr”; kies nl of en.',
  ])
    expect(text).toContain(words)
  expect(answer.text).not.toContain('/confirmation')
})

test('the page of a list tells how far it is, can be left and found again, and in the end what became of each line', async () => {
  const { db } = database()
  const { look, confirm, get } = await aDesk({ capacity: 21 })
  await confirm((await look(SEM)).text).expect(303)
  const people = Array.from({ length: 24 }, (_, at) => NOOR.replace('noor@', `n${at}@`))
  const preview = await look(...people, NOOR.replace('noor@', 'n0@'), SEM)
  const { headers } = await confirm(preview.text).expect(303)
  const path = headers.location ?? ''
  const running = await get(path).expect(200)
  expect(running.text).toContain('data-progress="running"')
  expect(textOf(running.text)).toContain('22 van 26 regels')
  expect(textOf((await get(PATH)).text)).toContain('wij zijn er nog mee bezig')
  // Pressed twice: still one list, which goes on.
  expect((await confirm(preview.text).expect(303)).headers.location).toBe(path)
  const done = await get(path).expect(200)
  expect(done.text).toContain('data-progress="done"')
  const text = textOf(done.text)
  for (const words of [
    'Stond al op de lijst van de kring: 1 Regel 27: sem@example.org',
    'Stond dubbel in het bestand: 1 Regel 26: n0@example.org',
    'Aangemeld, op de wachtlijst: 4 Regel 22: Noor de Voorbeeld, n20@example.org',
    'Aangemeld, met een plaats: 20 Regel 2: Noor de Voorbeeld, n0@example.org',
  ])
    expect(text).toContain(words)
  const file = await get(`${path}.csv`).expect(200)
  expect(file.text.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFF"Regel";"Naam";"E-mailadres";"Wat er gebeurde"',
    '"2";"Noor de Voorbeeld";"n0@example.org";"Aangemeld, met een plaats"',
  ])
  const kept = await db.selectFrom('people_list_row').where('person', 'is not', null).select('line').execute()
  expect(kept).toEqual([])
  expect(await registered()).toHaveLength(25)
})

test('a list of another circle is not there', async () => {
  const { look, confirm, get } = await aDesk()
  const { headers } = await confirm((await look(NOOR)).text)
  const { id: instituteId } = await database()
    .db.selectFrom('institute')
    .select('id')
    .executeTakeFirstOrThrow()
  await aCircle(database().db, { instituteId, slug: 'andere', hosts: [] })
  await get((headers.location ?? '').replace('slim-samenwerken', 'andere')).expect(404)
  await get(`${PATH}/geen-lijst`).expect(404)
})

test('a confirmation that was tampered with enters nobody', async () => {
  const { confirm } = await aDesk()
  const rows = (values: object) =>
    `name="people" value="${JSON.stringify([{ line: 2, values }]).replaceAll('"', '&quot;')}"`
  await confirm(rows({ email: 'x@example.org\nBcc: y@example.org', firstName: 'X' })).expect(422)
  await confirm('name="people" value="not json"').expect(422)
  expect(await registered()).toEqual([])
})

test.each([
  ['Er staan geen mensen in dit bestand.', Buffer.from(HEADINGS)],
  ['Dit Excel-bestand is beschadigd.', Buffer.from('PK\u0003\u0004')],
  ['Dit is een oud Excel-bestand (.xls).', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  ['In de eerste regel ontbreekt een kolom.', Buffer.from('Naam;Mail\nNoor;noor@example.org')],
  ['Kies eerst een bestand.', Buffer.from('')],
  ['Dit bestand is geen lijst.', Buffer.from([0x89, 0x50, 0x00, 0x01])],
  ['Dit Excel-bestand is te groot', aWorkbook([], { 'xl/empty.bin': new Uint8Array(60_000_000) })],
  ['Dit Excel-bestand bevat macro’s.', aWorkbook([], { 'xl/vbaProject.bin': new Uint8Array(1) })],
  [
    'Dit zijn te veel mensen in één keer: maximaal 5000.',
    Buffer.from(`${HEADINGS}\n${`${NOOR}\n`.repeat(5001)}`),
  ],
])('a file that is no list is refused in words: %s', async (words, bytes) => {
  const { lookAt } = await aDesk()
  const answer = await lookAt(bytes).expect(422)
  expect(textOf(answer.text)).toContain(words)
})

test.each([
  ['Windows-1252, semicolons', Buffer.from(`${HEADINGS}\r\n${ZOE}`, 'latin1')],
  ['UTF-16, tabs', Buffer.from(`\uFEFF${HEADINGS}\r\n${ZOE}`.replaceAll(';', '\t'), 'utf16le')],
  ['UTF-8, commas', Buffer.from(`${HEADINGS}\n${ZOE}`.replaceAll(';', ','))],
  ['an Excel file', aWorkbook([HEADINGS.split(';'), ZOE.split(';')])],
])('a list reads the same from %s', async (_, bytes) => {
  const { lookAt } = await aDesk()
  const preview = await lookAt(bytes).expect(200)
  expect(textOf(preview.text)).toContain(
    'Regel 2: Zoë van Fictief, Gemeente Súdwest, zoe@example.org Deze persoon krijgt',
  )
})

test('what an Excel file calls text stays text, whatever it begins with, and of a formula the value counts', async () => {
  const { lookAt, confirm } = await aDesk()
  const preview = await lookAt(
    aWorkbook([
      HEADINGS.split(';'),
      ['noor@example.org', '=<b>Noor</b>', '@de', '-Voorbeeld', { formula: 'A1&"x"', value: '+Ede' }, 'Ede'],
    ]),
  ).expect(200)
  expect(preview.text).toContain(
    'Regel 2: &#x3D;&lt;b&gt;Noor&lt;/b&gt; @de -Voorbeeld, +Ede, noor@example.org',
  )
  await confirm(preview.text).expect(303)
  expect(
    await database().db.selectFrom('person').select(['first_name', 'name_prefix', 'last_name']).execute(),
  ).toEqual([{ first_name: '=<b>Noor</b>', name_prefix: '@de', last_name: '-Voorbeeld' }])
})

test.each([
  ['spaces inside', 'noor @example.org'],
  ['two addresses', 'noor@example.org; sem@example.org'],
  ['a control character', 'noor\u0007@example.org'],
  ['a line end', 'noor@example.org\nBcc: sem@example.org'],
  ['a name in front', 'Noor <noor@example.org>'],
])('an address with %s is refused at its line', async (_, address) => {
  const { lookAt } = await aDesk()
  const answer = await lookAt(
    aWorkbook([HEADINGS.split(';'), [address, ...NOOR.split(';').slice(1)]]),
  ).expect(422)
  expect(textOf(answer.text)).toMatch(/Regel 2: “noor.*” is geen e-mailadres\./i)
})

test('an address of 300 characters is called too long', async () => {
  const { look } = await aDesk()
  const answer = await look(NOOR.replace('noor', 'n'.repeat(288))).expect(422)
  expect(textOf(answer.text)).toContain('Regel 2: E-mailadres is te lang.')
})

test('5 000 people are shown on one page, the first hundred by name', async () => {
  const { look } = await aDesk()
  const lines = Array.from({ length: 5000 }, (_, at) => NOOR.replace('noor@', `n${at}@`))
  const answer = await look(...lines).expect(200)
  expect(textOf(answer.text)).toContain('En nog 4900. Deze 5000 mensen krijgen elk een e-mail')
})
