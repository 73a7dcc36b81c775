import { describe, expect, test } from '@jest/globals'
import type { Db, Trx } from '../../src/db/connect.ts'
import type { RegistrationState } from '../../src/db/registration-tables.ts'
import {
  writeParticipantLink,
  writeRegistrationLetter,
  writeRegistrationLink,
} from '../../src/invitation/registration-letters.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aPerson = async (state: RegistrationState) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda', 'Ede'] })
  const person = await aRegistration(db, { instituteId: institute.id, circleId: circle.id }, { state })
  return { institute, circle, ...person }
}

const written = (db: Db) =>
  db.selectFrom('letter').orderBy('written').select(['kind', 'facts', 'language', 'link_requests']).execute()

const inOne = <T>(work: (trx: Trx) => Promise<T>) => database().db.transaction().execute(work)
const UNTIL = 'dinsdag 24 november 2026, 10.00 uur'
const CONTACT = 'Tess Regelaar, tess.regelaar@example.org'

describe('the letters about a registration', () => {
  test('tell who has a seat which meetings are still to come, and lead to their own page', async () => {
    const { db } = database()
    const { id } = await aPerson('confirmed')
    await db.updateTable('meeting').set({ held_on: '2026-11-20' }).where('number', '=', 1).execute()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 2).execute()
    await inOne((trx) => writeRegistrationLetter(trx, { registrationId: id, occasion: 'registered' }, NOW))
    expect(await written(db)).toEqual([
      {
        kind: 'registrationConfirmed',
        facts: {
          name: 'Zoë van Fictief',
          circle: 'Slim samenwerken',
          contact: CONTACT,
          meetings: ['donderdag 18 maart 2027, 09.30–16.30 uur, Ede'],
        },
        language: 'nl',
        link_requests: [{ name: 'link', purpose: 'participant', subjectId: id }],
      },
    ])
  })

  test('never tell who waits that there is a place', async () => {
    const { id } = await aPerson('waiting')
    await inOne((trx) => writeRegistrationLetter(trx, { registrationId: id, occasion: 'registered' }, NOW))
    const letters = await written(database().db)
    expect(letters.map(({ kind, facts }) => [kind, facts])).toEqual([
      ['registrationWaiting', { name: 'Zoë van Fictief', circle: 'Slim samenwerken', contact: CONTACT }],
    ])
    for (const occasion of ['accepted', 'offered'] as const)
      await expect(
        inOne((trx) => writeRegistrationLetter(trx, { registrationId: id, occasion }, NOW)),
      ).rejects.toThrow('to somebody who is waiting')
    expect(await written(database().db)).toHaveLength(1)
  })

  test.each([
    ['confirmed', 'accepted', 'seatGiven'],
    ['offered', 'offered', 'seatOffered'],
    ['declined', 'declined', 'offerDeclined'],
    ['expired', 'expired', 'offerExpired'],
    ['withdrawn', 'withdrawn', 'registrationWithdrawn'],
    ['removed', 'removed', 'registrationRemoved'],
  ] as const)('tell who is %s of it (%s) in a letter of its own, once', async (state, occasion, kind) => {
    const { id } = await aPerson(state)
    for (const _twice of [1, 2])
      await inOne((trx) => writeRegistrationLetter(trx, { registrationId: id, occasion }, NOW))
    expect((await written(database().db)).map((letter) => letter.kind)).toEqual([kind])
  })

  test('say until when a seat is kept, and in whose words somebody was removed', async () => {
    const { db } = database()
    const { id } = await aPerson('offered')
    await inOne((trx) => writeRegistrationLetter(trx, { registrationId: id, occasion: 'offered' }, NOW))
    await db
      .updateTable('registration')
      .set({ state: 'removed', removal_reason: 'Alleen gemeenten.' })
      .execute()
    await inOne((trx) => writeRegistrationLetter(trx, { registrationId: id, occasion: 'removed' }, NOW))
    const [offered, removed] = await written(db)
    expect(offered?.facts).toMatchObject({ until: UNTIL })
    expect(removed?.facts).toMatchObject({ reason: 'Alleen gemeenten.' })
  })

  test('carry a link to the own page, or to the form, in the language that fits', async () => {
    const { db } = database()
    const { id, circle } = await aPerson('waiting')
    await inOne((trx) => writeParticipantLink(trx, { registrationId: id }, NOW))
    const asked = { circleId: circle.id, email: 'new@example.org', language: 'en' as const }
    await inOne((trx) => writeRegistrationLink(trx, asked, NOW))
    expect(await written(db)).toEqual([
      {
        kind: 'participantLink',
        facts: { name: 'Zoë van Fictief', circle: 'Slim samenwerken', contact: CONTACT },
        language: 'nl',
        link_requests: [{ name: 'link', purpose: 'participant', subjectId: id }],
      },
      {
        kind: 'registrationLink',
        facts: { circle: 'Slim samenwerken', contact: CONTACT },
        language: 'en',
        link_requests: [{ name: 'link', purpose: 'registration', subjectId: circle.id }],
      },
    ])
  })
})
