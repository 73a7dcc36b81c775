import type { Db } from '../../src/db/connect.ts'
import { loadOwnRegistration } from '../../src/registration/own-registration.ts'
import type { Answer } from './visitor.ts'

/** How many people sent forms, how many forms those were, and for how many seats. */
export interface Crowd {
  people: number
  forms: number
  seats: number
}

/** What is wrong with what people were told, a line each: everybody once what became of it, a double that it is one. */
export const faultsInAnswers = (answers: Answer[], { people, forms, seats }: Crowd): string[] => {
  const statuses = Map.groupBy(answers, ({ status }) => status)
  const told = (notice: string) =>
    answers.filter(({ location }) => location?.endsWith(`?notice=${notice}`)).length
  return [
    ...[...statuses]
      .filter(([status]) => status !== 303)
      .map(([status, of]) => `${of.length} answers are ${status}`),
    ...differs('told "confirmed"', told('confirmed'), seats),
    ...differs('told "waiting"', told('waiting'), people - seats),
    ...differs('told "registered already"', told('alreadyRegistered'), forms - people),
  ]
}

/** What is wrong with who has a seat and with the line behind them. */
export const faultsInLine = async (db: Db, { people, seats }: Crowd): Promise<string[]> => {
  const rows = await registrations(db)
  const states = rows.map(({ state }) => state)
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const last = waiting.at(-1)
  const own = last && (await loadOwnRegistration(db, last.id))
  return [
    ...differs('registrations', rows.length, people),
    ...differs('people registered', new Set(rows.map(({ personId }) => personId)).size, people),
    ...differs('places in the order of arrival', new Set(rows.map(({ arrival }) => arrival)).size, people),
    ...differs('seats given', states.filter((state) => state === 'confirmed').length, seats),
    ...differs('seats given to who came first', states.lastIndexOf('confirmed') + 1, seats),
    ...differs('place in line of the last', own?.placeInLine ?? 0, people - seats),
  ]
}

/** What is wrong with the letters: one to each person about how they stand, and one invitation to who takes part. */
export const faultsInLetters = async (db: Db): Promise<string[]> => {
  const letters = await db
    .selectFrom('letter')
    .where('kind', '<>', 'registrationLink')
    .select(['kind', 'recipient_address as to'])
    .execute()
  const got = Map.groupBy(letters, ({ to }) => to)
  return (await registrations(db)).flatMap(({ email, state }) => {
    const kinds = (got.get(email) ?? []).map(({ kind }) => kind).sort()
    const wanted =
      state === 'confirmed' ? ['meetingInvitation', 'registrationConfirmed'] : ['registrationWaiting']
    return kinds.join() === wanted.join() ? [] : [`${email}, ${state}, got the letters: ${kinds.join(', ')}`]
  })
}

const registrations = (db: Db) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .orderBy('arrival')
    .select(['registration.id', 'registration.state', 'registration.arrival'])
    .select(['registration.person_id as personId', 'person.email'])
    .execute()

const differs = (what: string, is: number, wanted: number) =>
  is === wanted ? [] : [`${what}: ${is} instead of ${wanted}`]
