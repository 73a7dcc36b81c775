import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { testApp } from '../../../support/app.ts'
import { textOf } from '../../../support/browser.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()
const AFTER = Temporal.Instant.from('2026-12-11T09:00:00Z')

/** Four people were there, a fifth said that they could not; the first so many of them answered. */
const aMeetingWith = async (answers: number) => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const people = []
  for (const firstName of ['Zoë', 'Noor', 'Bo', 'Sem', 'Kim'])
    people.push(await aRegistration(db, { instituteId, circleId: circle.id }, { firstName }))
  const kim = people[4]?.id ?? ''
  const cannot = { answer: 'cannot' as const, held_on: '2026-12-10', changed_at: AFTER }
  await db
    .insertInto('meeting_answer')
    .values({ ...cannot, registration_id: kim, meeting_id: meetingId })
    .execute()
  const answer = ({ id }: { id: string }, at: number) => ({
    ...{ meeting_id: meetingId, registration_id: id, import_key: null, saved_at: AFTER },
    ...{ usefulness: 5 - at, takes_home: `Les ${at + 1}`, next_time: at === 0 ? 'Langer pauze.' : '' },
    ...{ progress: at < 2 ? ('far' as const) : null, may_quote: at === 1 },
  })
  if (answers > 0) await db.insertInto('evaluation').values(people.slice(0, answers).map(answer)).execute()
  const app = testApp(database(), { now: () => AFTER })
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const home = `/organiser/circles/${circle.slug}`
  const page = async (path: string) =>
    (
      await request(app)
        .get(home + path)
        .set('Cookie', cookie)
        .expect(200)
    ).text
  return { db, meetingId, people, page }
}

describe('what people thought of a meeting', () => {
  test('is read by its organiser without names: counts, spread and texts', async () => {
    const { page } = await aMeetingWith(3)
    const html = await page('/meetings/1/evaluation')
    const text = textOf(html)
    expect(text).toContain('3 van 4 antwoordden')
    expect(text).toContain('Het middelste antwoord is “Nuttig”.')
    expect(text).toContain('Heel nuttig 1 Nuttig 1 Redelijk nuttig 1 Een beetje nuttig 0 Niet nuttig 0')
    expect(text).toContain('Beantwoord 0 Een eind verder 2 Een stap verder 0 Nog niet verder 0')
    expect(text).toContain('Langer pauze.')
    expect(text).toContain('Les 2 Mag worden aangehaald')
    expect(text).not.toMatch(/Zoë|Noor|Bo |Sem|Kim|Fictief/)
  })

  test('stays a count until three answered: of two it would be plain who wrote what', async () => {
    const { page } = await aMeetingWith(2)
    const text = textOf(await page('/meetings/1/evaluation'))
    expect(text).toContain('2 van 4 antwoordden')
    expect(text).toContain('Vanaf 3 antwoorden lees je hier wat mensen vonden')
    expect(text).not.toMatch(/Les \d|Nuttig/)
  })

  test('counts on the page of the circle, which is made anew when somebody answers or is marked', async () => {
    const { db, meetingId, people, page } = await aMeetingWith(2)
    expect(textOf(await page(''))).toContain(
      'Na de bijeenkomst Bijeenkomst 1, Zwolle 2 van 4 antwoordden Nog geen verslag',
    )
    const [, , bo, sem] = people
    await db
      .insertInto('evaluation')
      .values({
        ...{ meeting_id: meetingId, registration_id: bo?.id ?? '', import_key: null, progress: null },
        ...{ usefulness: 3, saved_at: AFTER },
      })
      .execute()
    expect(textOf(await page(''))).toContain('3 van 4 antwoordden')
    await db
      .insertInto('attendance')
      .values({ registration_id: sem?.id ?? '', meeting_id: meetingId, state: 'absent', marked_at: AFTER })
      .execute()
    expect(textOf(await page(''))).toContain('3 van 3 antwoordden')
    expect(textOf(await page(''))).not.toContain('Bijeenkomst 2, Breda')
  })
})
