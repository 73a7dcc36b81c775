import type { Db } from '../../src/db/connect.ts'
import { aCircle, anInstitute, anOrganisation, anOrganiser, aRegistration } from './circle.ts'

/** Zoë has the one seat; Noor (of the same organisation when there is a maximum), Ali and Bo wait in this order. */
export const aLine = async (
  db: Db,
  { capacity = 1, maxPerOrganisation = undefined as number | undefined } = {},
) => {
  const { id: instituteId } = await anInstitute(db)
  const limit = maxPerOrganisation === undefined ? {} : { maxPerOrganisation }
  const circle = await aCircle(db, { instituteId, capacity, hosts: [], ...limit })
  const of = { instituteId, circleId: circle.id }
  const zwolle = await anOrganisation(db, instituteId, 'Zwolle')
  const wait = (firstName: string, organisationId: string | null = null) =>
    aRegistration(db, of, { firstName, state: 'waiting', organisationId })
  const zoe = await aRegistration(db, of, { organisationId: zwolle.id })
  const noor = await wait('Noor', maxPerOrganisation ? zwolle.id : null)
  const tess = await anOrganiser(db, instituteId)
  return { circle, tess, zoe, noor, ali: await wait('Ali'), bo: await wait('Bo') }
}

/** First name → state, in order of arrival. */
export const standing = async (db: Db) => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .orderBy('arrival')
    .select(['first_name', 'state'])
    .execute()
  return Object.fromEntries(rows.map(({ first_name, state }) => [first_name, state]))
}
