import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anInstitute, anOrganiser } from '../../../factories/circle.ts'
import { testApp } from '../../../support/app.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { tableContents } from '../../../support/table-contents.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/ways-in/list'
const HEADINGS = 'E-mailadres;Voornaam;Tussenvoegsel;Achternaam;Organisatie;Stad;Taal'
const NOOR = 'noor@example.org;Noor;de;Voorbeeld;Gemeente Ede;Ede;'
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
      request(app).post(`${PATH}/confirmation`).set('Cookie', cookie).field('people', carriedIn(page)),
  }
}

const carriedIn = (page: string) =>
  (/name="people" value="([^"]*)"/.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x27;', "'")
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
    'Worden ingevoerd: 2 Regel 2: Noor de Voorbeeld, Gemeente Ede, noor@example.org Regel 3: Sem Voorbeeld, Gemeente Breda, sem@example.org',
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
    'Regel 3: sem@example.org staat al in regel 2. Regel 3 wordt overgeslagen. Al op de lijst van deze kring: 1 Regel 4: noor@example.org wordt overgeslagen.',
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
    'Regel 5: Taal van de brieven is “fr”; kies nl of en.',
  ])
    expect(text).toContain(words)
  expect(answer.text).not.toContain('/confirmation')
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
  ['Er staan geen mensen in dit bestand.', HEADINGS],
  ['Dit is een Excel-bestand.', 'PK\u0003\u0004'],
  ['In de eerste regel ontbreekt een kolom.', 'Naam;Mail\nNoor;noor@example.org'],
  ['Kies eerst een bestand.', ''],
])('a file that is no list is refused in words: %s', async (words, text) => {
  const { lookAt } = await aDesk()
  const answer = await lookAt(Buffer.from(text)).expect(422)
  expect(textOf(answer.text)).toContain(words)
})

test('5 000 people are shown on one page, the first hundred by name', async () => {
  const { look } = await aDesk()
  const lines = Array.from({ length: 5000 }, (_, at) => NOOR.replace('noor@', `n${at}@`))
  const answer = await look(...lines).expect(200)
  expect(textOf(answer.text)).toContain('En nog 4900. Deze 5000 mensen krijgen elk een brief')
})
