import { expect, test } from '@jest/globals'
import type { Db, Trx } from '../../src/db/connect.ts'
import { enter } from '../../src/registration/enter.ts'
import { importParticipants } from '../../src/registration/import-participants.ts'
import { offerFreeSeats } from '../../src/registration/offer-free-seats.ts'
import { register } from '../../src/registration/register.ts'
import { anApplication } from '../factories/application.ts'
import { aCircle, anInstitute, anOrganisation, aRegistration } from '../factories/circle.ts'
import { standing } from '../factories/line.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

interface Coming {
  trx: Trx
  of: { instituteId: string; circleId: string }
  /** who come, in this order; Ali, Bo and Cas of Gemeente Zwolle, Dirk of Gemeente Ede */
  names: string[]
}

const CITY: Record<string, string> = { Ali: 'Zwolle', Bo: 'Zwolle', Cas: 'Zwolle', Dirk: 'Ede' }
const applying = (firstName: string) => {
  const city = CITY[firstName] ?? ''
  const email = `${firstName.toLowerCase()}@example.org`
  return { ...anApplication(), firstName, email, organisation: `Gemeente ${city}`, city }
}

/** Each way by which somebody can get a seat, or an offer of one. */
const DOORS: Record<string, (coming: Coming) => Promise<unknown>> = {
  form: async ({ trx, of, names }) => {
    for (const name of names) await register(trx, { ...applying(name), circleId: of.circleId }, NOW)
  },
  'the hand of the organiser': async ({ trx, of, names }) => {
    for (const name of names) await enter(trx, { ...applying(name), circleId: of.circleId }, NOW)
  },
  file: async ({ trx, of, names }) => {
    const participants = []
    for (const name of names) {
      const personId = await aPerson(trx, of.instituteId, name)
      const answers = { brings: '', learningQuestion: '', registeredOn: '2026-11-01', mayHost: false }
      participants.push({ ...answers, personId, isWaiting: false })
    }
    await importParticipants(trx, { circleId: of.circleId, participants }, NOW)
  },
  promotion: async ({ trx, of, names }) => {
    for (const firstName of names) {
      const organisationId = await organisationOf(trx, firstName)
      await aRegistration(trx, of, { firstName, organisationId, state: 'waiting' })
    }
    await offerFreeSeats(trx, of, NOW)
  },
}

const CASES = [
  { seats: { capacity: 2 }, gets: { Ali: 'seat', Bo: 'seat', Cas: 'waiting', Dirk: 'waiting' } },
  { seats: { capacity: 9, most: 1 }, gets: { Ali: 'seat', Bo: 'waiting', Cas: 'waiting', Dirk: 'seat' } },
  { seats: { capacity: 2, most: 1 }, gets: { Ali: 'seat', Bo: 'waiting', Cas: 'waiting', Dirk: 'seat' } },
  { seats: { capacity: 3, most: 2 }, gets: { Ali: 'seat', Bo: 'seat', Cas: 'waiting', Dirk: 'seat' } },
  { seats: { capacity: 9 }, gets: { Ali: 'seat', Bo: 'seat', Cas: 'seat', Dirk: 'seat' } },
]
const TABLE = Object.keys(DOORS).flatMap((door) => CASES.map((one) => ({ door, ...one })))

test.each(TABLE)('by $door nobody gets more than $seats', async ({ door, seats, gets }) => {
  const { db } = database()
  const { of } = await aFreshCircle(db, seats)
  await db.transaction().execute((trx) => DOORS[door]?.({ trx, of, names: Object.keys(gets) }) ?? nothing())
  expect(seatsIn(await standing(db))).toEqual(gets)
})

test.each(Object.keys(DOORS))('by %s nobody passes who waits already', async (door) => {
  const { db } = database()
  const { of } = await aFreshCircle(db, { capacity: 1 })
  await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
  await db.transaction().execute((trx) => DOORS[door]?.({ trx, of, names: ['Dirk'] }) ?? nothing())
  expect((await standing(db)).Dirk).toBe('waiting')
})

const nothing = () => Promise.reject(new Error('no such door'))

const seatsIn = (states: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, state === 'waiting' ? 'waiting' : 'seat']),
  )

const aFreshCircle = async (db: Db, { capacity, most }: { capacity: number; most?: number }) => {
  const { id: instituteId } = await anInstitute(db)
  const limit = most === undefined ? {} : { maxPerOrganisation: most }
  const circle = await aCircle(db, { instituteId, capacity, hosts: [], ...limit })
  for (const city of ['Zwolle', 'Ede']) await anOrganisation(db, instituteId, city)
  return { of: { instituteId, circleId: circle.id } }
}

const organisationOf = async (trx: Trx, firstName: string) => {
  const { id } = await trx
    .selectFrom('organisation')
    .where('city', '=', CITY[firstName] ?? '')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

const aPerson = async (trx: Trx, instituteId: string, firstName: string) => {
  const { id } = await trx
    .insertInto('person')
    .values({
      institute_id: instituteId,
      email: `${firstName.toLowerCase()}@example.org`,
      first_name: firstName,
      last_name: 'Fictief',
      organisation_id: await organisationOf(trx, firstName),
      created_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
