import { describe, expect, test } from '@jest/globals'
import { listGuests, markGuests, noteFollowUp, toFollowUp } from '../../src/information/guests.ts'
import { findInformationMeeting } from '../../src/information/queries.ts'
import { writeFollowUp } from '../../src/invitation/guest-letters.ts'
import { deleteForgotten } from '../../src/jobs/delete-forgotten.ts'
import { findApplicant } from '../../src/registration/applicant.ts'
import { register } from '../../src/registration/register.ts'
import { eraseEverywhere } from '../../src/web/participant/erasure/erase-everywhere.ts'
import { anApplication } from '../factories/application.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { aGuest, anInformationMeeting, guestLeaves } from '../factories/information.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const AFTERWARDS = Temporal.Instant.from('2026-11-30T20:30:00Z')

const anEvening = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const of = { instituteId: institute.id, circleId: (await aCircle(db, { instituteId: institute.id })).id }
  const { circleId } = of
  const informationMeetingId = await anInformationMeeting(db, circleId)
  const [noor, ali, mia] = [
    await aGuest(db, circleId),
    await aGuest(db, circleId, { firstName: 'Ali' }),
    await aGuest(db, circleId, { firstName: 'Mia' }),
  ]
  await guestLeaves(db, circleId, mia)
  await db.transaction().execute((trx) => markGuests(trx, { informationMeetingId, presentIds: [noor] }))
  const list = () => listGuests(db, informationMeetingId)
  const join = (email: string) =>
    db.transaction().execute((trx) => register(trx, { ...anApplication(), circleId, email }, AFTERWARDS))
  return { db, of, circleId, informationMeetingId, noor, ali, mia, list, join }
}

describe('guests afterwards', () => {
  test('were present or absent, and who signed off was neither', async () => {
    const { list } = await anEvening()
    expect((await list()).map(({ firstName, attendance }) => [firstName, attendance])).toEqual([
      ['Ali', 'absent'],
      ['Mia', null],
      ['Noor', 'present'],
    ])
  })

  test('are sent the link to register once, those present or all, and not who registered', async () => {
    const { db, circleId, noor, ali, mia, list, join } = await anEvening()
    const named = async (audience: 'present' | 'all') =>
      toFollowUp(await list(), audience).map(({ firstName }) => firstName)
    expect([await named('present'), await named('all')]).toEqual([['Noor'], ['Ali', 'Noor']])
    const note = (now: Temporal.Instant) =>
      db.transaction().execute(async (trx) => {
        const meeting = await findInformationMeeting(trx, circleId)
        if (!meeting) throw new Error('the test planned it')
        return noteFollowUp(trx, { meeting, guestIds: [noor, mia] }, now)
      })
    expect(await note(NOW)).toEqual([])
    expect(await note(AFTERWARDS)).toEqual([noor])
    expect(await note(AFTERWARDS)).toEqual([])
    expect(await named('all')).toEqual(['Ali'])
    await join('ali@example.org')
    expect(await named('all')).toEqual([])
    expect((await list()).find(({ id }) => id === ali)?.hasRegistered).toBe(true)
  })

  test('find what they said in the registration form, and become one person by registering', async () => {
    const { db, of, noor, join } = await anEvening()
    const applicant = await findApplicant(db, { ...of, email: 'noor@example.org' })
    expect(applicant).toMatchObject({
      ...{ registrationId: null, firstName: 'Noor', namePrefix: 'van', lastName: 'Fictief' },
      organisation: 'Gemeente Voorbeeldstad',
    })
    await db.transaction().execute((trx) => writeFollowUp(trx, { guestId: noor }, AFTERWARDS))
    const letter = await db
      .selectFrom('letter')
      .where('kind', '=', 'guestFollowUp')
      .select(['recipient_address as to', 'link_requests as links'])
      .executeTakeFirst()
    expect(letter).toEqual({
      to: 'noor@example.org',
      links: [{ name: 'link', purpose: 'registration', subjectId: of.circleId }],
    })
    await join('noor@example.org')
    expect(await db.selectFrom('person').select('email').execute()).toEqual([{ email: 'noor@example.org' }])
  })

  test('are forgotten with the letters to them after ninety days, unless they registered', async () => {
    const { db, list, join } = await anEvening()
    await join('noor@example.org')
    const run = (day: string) =>
      db.transaction().execute((trx) => deleteForgotten(trx, Temporal.Instant.from(`${day}T03:45:00Z`)))
    await run('2027-02-28')
    expect(await list()).toHaveLength(3)
    await run('2027-03-01')
    expect((await list()).map(({ firstName }) => firstName)).toEqual(['Noor'])
    const letters = await db.selectFrom('letter').select('recipient_address as to').distinct().execute()
    expect(letters).toEqual([{ to: 'noor@example.org' }])
  })

  test('are erased with the person whom they became, letters and calendar too', async () => {
    const { db, list, join } = await anEvening()
    const joined = await join('noor@example.org')
    if (!joined.done) throw new Error(joined.reason)
    const { registrationId } = joined.value
    await db.transaction().execute((trx) => eraseEverywhere(trx, { registrationId }, AFTERWARDS))
    expect((await list()).map(({ firstName }) => firstName)).toEqual(['Ali', 'Mia'])
    const kept = await db.selectFrom('letter').selectAll().execute()
    expect(JSON.stringify(kept)).not.toMatch(/noor/i)
    expect(await db.selectFrom('guest_invitation').select('id').execute()).toHaveLength(2)
  })
})
