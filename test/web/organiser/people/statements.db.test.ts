import { expect, test } from '@jest/globals'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'

const database = useDatabase()

test('lists, files and the door cost four statements each, with 1 or 40 people', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const organiser = await anOrganiser(db, institute.id)
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const counted = []
  for (const [slug, city, people] of [
    ['klein', 'Zwolle', 1],
    ['groot', 'Breda', 40],
  ] as const) {
    const circle = await aCircle(db, { instituteId: institute.id, slug, hosts: [city], capacity: 40 })
    for (let at = 0; at < people; at++)
      await aRegistration(
        db,
        { instituteId: institute.id, circleId: circle.id },
        { firstName: `P${slug}${at}` },
      )
    for (const page of ['people', 'people.csv', 'meetings/1/check-in', 'meetings/1/badges'])
      counted.push(await countStatements(database().url, `/organiser/circles/${slug}/${page}`, cookie))
  }
  expect(counted).toEqual(Array(8).fill('200 4'))
})
