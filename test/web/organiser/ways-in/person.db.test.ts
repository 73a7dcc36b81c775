import { expect, test } from '@jest/globals'
import { aCircle } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/ways-in/person'
const NOOR = {
  email: ' Noor@Example.org ',
  firstName: 'Noor',
  namePrefix: 'de',
  lastName: 'Voorbeeld',
  organisation: 'Gemeente Ede',
  city: 'Ede',
  jobTitle: '',
  learningQuestion: '',
  brings: '',
  language: 'nl',
}

const NO_ADDRESS = 'Dit is geen e-mailadres. Een adres ziet er zo uit: naam@example.org.'
const TOO_LONG = 'Deze tekst is te lang.'

const aDesk = async (wish: { phase?: 'draft' | 'running' | 'closed'; capacity?: number } = {}) => {
  const desk = await aSignedInOrganiser(database())
  await aCircle(database().db, { instituteId: desk.instituteId, hosts: ['Zwolle'], ...wish })
  return desk
}

const registered = () =>
  database()
    .db.selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['person.email', 'registration.state'])
    .orderBy('registration.arrival')
    .execute()

const letters = async () =>
  (await database().db.selectFrom('letter').select('kind').orderBy('written').execute()).map(
    ({ kind }) => kind,
  )

test('somebody entered by hand has a seat, a letter that says who did it, and a calendar', async () => {
  const { post } = await aDesk()
  const answer = await post(PATH, NOOR)
  expect([answer.status, answer.headers.location]).toEqual([303, `${PATH}?notice=added`])
  expect(await registered()).toEqual([{ email: 'noor@example.org', state: 'confirmed' }])
  expect(await letters()).toEqual(['enteredConfirmed', 'meetingInvitation'])
})

test('who is entered after the last seat waits, and reads that', async () => {
  const { post } = await aDesk({ capacity: 1 })
  await post(PATH, NOOR).expect(303)
  await post(PATH, { ...NOOR, email: 'sem@example.org', firstName: 'Sem' }).expect(303)
  expect(await registered()).toEqual([
    { email: 'noor@example.org', state: 'confirmed' },
    { email: 'sem@example.org', state: 'waiting' },
  ])
  expect(await letters()).toEqual(['enteredConfirmed', 'meetingInvitation', 'enteredWaiting'])
})

test('the same address in other capitals is entered once, and the form says so', async () => {
  const { post } = await aDesk()
  await post(PATH, NOOR).expect(303)
  const again = await post(PATH, { ...NOOR, email: 'NOOR@EXAMPLE.ORG' }).expect(409)
  expect(textOf(again.text)).toContain('Iemand met dit e-mailadres staat al op de lijst')
  expect(await registered()).toHaveLength(1)
})

test.each([
  ['two addresses', 'a@example.org, b@example.org', NO_ADDRESS],
  ['two addresses and a semicolon', 'a@example.org;b@example.org', NO_ADDRESS],
  ['a space inside', 'no or@example.org', NO_ADDRESS],
  ['a control character', 'noor\u0007@example.org', NO_ADDRESS],
  ['a line break inside', 'noor@example.org\r\nBcc: x@example.org', NO_ADDRESS],
  ['300 characters', `${'n'.repeat(288)}@example.org`, TOO_LONG],
])('an address with %s is refused in words, and what was typed stays', async (_, email, words) => {
  const { post } = await aDesk()
  const answer = await post(PATH, { ...NOOR, email }).expect(422)
  expect(answer.text).toContain('value="Voorbeeld"')
  expect(textOf(answer.text)).toContain(`E-mailadres: ${words}`)
  expect(await registered()).toEqual([])
})

test('a circle that runs takes whom the organiser enters; a draft and one that is over say why not', async () => {
  const { instituteId, get, post } = await aDesk({ phase: 'running' })
  await post(PATH, NOOR).expect(303)
  for (const phase of ['draft', 'closed'] as const) {
    await aCircle(database().db, { instituteId, slug: `kring-${phase}`, phase, hosts: [] })
    const path = PATH.replace('slim-samenwerken', `kring-${phase}`)
    expect((await get(path)).text).not.toContain('<textarea')
    await post(path, NOOR).expect(409)
  }
  expect(await registered()).toHaveLength(1)
})
