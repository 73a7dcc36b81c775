import { describe, expect, test } from '@jest/globals'
import { connect, type Db } from '../../src/db/connect.ts'
import { seatedCircle } from '../../src/registration/queries.ts'
import { register, registerIn } from '../../src/registration/register.ts'
import { withdraw } from '../../src/registration/withdraw.ts'
import { anApplication } from '../factories/application.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { doneOrStopped } from '../support/stopped-by-lock.ts'

const database = useDatabase()

const signUp = (db: Db, circleId: string, email: string, changes = {}) =>
  db.transaction().execute((trx) => register(trx, { ...anApplication(changes), circleId, email }, NOW))

const line = (db: Db, circleId: string) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('circle_id', '=', circleId)
    .orderBy('arrival')
    .select(['email', 'state'])
    .execute()

describe('signing up', () => {
  test('gives a seat while there is one, then the waiting list, in order of arrival', async () => {
    const { db } = database()
    const institute = await anInstitute(db)
    const circle = await aCircle(db, { instituteId: institute.id, capacity: 1 })
    for (const name of ['noor', 'ali', 'bo']) await signUp(db, circle.id, `${name}@example.org`)
    expect(await line(db, circle.id)).toEqual([
      { email: 'noor@example.org', state: 'confirmed' },
      { email: 'ali@example.org', state: 'waiting' },
      { email: 'bo@example.org', state: 'waiting' },
    ])
  })

  test('keeps every answer, with the organisation under the name it already had', async () => {
    const { db } = database()
    const institute = await anInstitute(db)
    const circle = await aCircle(db, { instituteId: institute.id })
    await signUp(db, circle.id, 'zoe@example.org', { organisation: 'gemeente zwolle', city: 'Elders' })
    const kept = await db
      .selectFrom('registration')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .select(['person.email', 'first_name', 'name_prefix', 'last_name', 'job_title', 'person.language'])
      .select(['organisation.name', 'organisation.city', 'learning_question', 'brings', 'may_host'])
      .select(['state', 'registered_on', 'confirmed_at'])
      .execute()
    expect(kept).toEqual([
      {
        email: 'zoe@example.org',
        first_name: 'Zoë',
        name_prefix: 'van',
        last_name: 'Fictief',
        job_title: 'programmamanager regio',
        language: 'nl',
        name: 'Gemeente Zwolle',
        city: 'Zwolle',
        learning_question: 'Hoe houd ik tempo als niemand de baas is?',
        brings: 'Ervaring met een regiodeal',
        may_host: true,
        state: 'confirmed',
        registered_on: '2026-11-21',
        confirmed_at: NOW,
      },
    ])
  })

  test('does not double who is in already, and writes nothing for them', async () => {
    const { db } = database()
    const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id })
    await signUp(db, circle.id, 'zoe@example.org')
    const again = await signUp(db, circle.id, 'zoe@example.org', { firstName: 'Iemand anders' })
    expect(again).toEqual({ done: false, reason: 'alreadyRegistered' })
    expect(await db.selectFrom('person').select('first_name').execute()).toEqual([{ first_name: 'Zoë' }])
  })

  test.each(['draft', 'running', 'closed'] as const)('is refused while the circle is %s', async (phase) => {
    const { db } = database()
    const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id, phase })
    expect(await signUp(db, circle.id, 'zoe@example.org')).toEqual({ done: false, reason: 'closed' })
    expect(await db.selectFrom('person').select('id').execute()).toEqual([])
  })

  test('is refused for a circle that is not there', async () => {
    const { db } = database()
    expect(await signUp(db, crypto.randomUUID(), 'zoe@example.org')).toEqual({
      done: false,
      reason: 'closed',
    })
  })

  test('after a withdrawal is a new row at the end of the line, of the same person', async () => {
    const { db } = database()
    const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id, capacity: 1 })
    const first = await signUp(db, circle.id, 'zoe@example.org')
    await signUp(db, circle.id, 'noor@example.org')
    const registrationId = first.done ? first.value.registrationId : ''
    await db.transaction().execute((trx) => withdraw(trx, { registrationId }, NOW))
    await signUp(db, circle.id, 'zoe@example.org')
    // The seat was offered to Noor, who was first: nobody passes who waits.
    expect(await line(db, circle.id)).toEqual([
      { email: 'zoe@example.org', state: 'withdrawn' },
      { email: 'noor@example.org', state: 'offered' },
      { email: 'zoe@example.org', state: 'waiting' },
    ])
    expect(await db.selectFrom('person').select('id').execute()).toHaveLength(2)
  })

  test('keeps the same address at two institutes apart', async () => {
    const { db } = database()
    const [one, two] = [await anInstitute(db), await anInstitute(db, { slug: 'ander', name: 'Ander' })]
    const first = await aCircle(db, { instituteId: one.id })
    const second = await aCircle(db, { instituteId: two.id, slug: 'andere-kring' })
    await signUp(db, first.id, 'zoe@example.org')
    await signUp(db, second.id, 'zoe@example.org', { firstName: 'Zoé' })
    const people = await db
      .selectFrom('person')
      .orderBy('first_name')
      .select(['institute_id', 'first_name'])
      .execute()
    expect(people).toEqual([
      { institute_id: two.id, first_name: 'Zoé' },
      { institute_id: one.id, first_name: 'Zoë' },
    ])
  })
})

describe('the lock', () => {
  const twoAtOnce = async (attempt: typeof register) => {
    const { db, pool, url } = database()
    const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id, capacity: 1 })
    const other = connect(url)
    const first = await db.startTransaction().execute()
    const mine = (name: string) => ({
      ...anApplication({ organisation: `Gemeente ${name}` }),
      circleId: circle.id,
      email: `${name}@example.org`,
    })
    await attempt(first, mine('noor'), NOW)
    // The second begins while the first has counted and written, but has not committed.
    const second = other.db.transaction().execute((trx) => attempt(trx, mine('ali'), NOW))
    await doneOrStopped(pool, second)
    await first.commit().execute()
    await second
    await other.close()
    return (await line(db, circle.id)).filter(({ state }) => state === 'confirmed').length
  }

  test('lets the second wait until the first is done: one seat, one person', async () => {
    expect(await twoAtOnce(register)).toBe(1)
  })

  test('is what keeps them apart: without it the same two both get the one seat', async () => {
    const withoutLock: typeof register = async (trx, input, now) => {
      const circle = await seatedCircle(trx, input.circleId).executeTakeFirstOrThrow()
      return registerIn(trx, circle, input, now)
    }
    expect(await twoAtOnce(withoutLock)).toBe(2)
  })
})
