import { afterAll, expect, test } from '@jest/globals'
import { connect } from '../../src/db/connect.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { applicants } from '../support/applicants.ts'
import { freshDatabase } from '../support/postgres.ts'
import { endApps, startApps } from '../support/two-apps.ts'

const CIRCLES = Number(process.env.CIRCLES ?? 40)
const PEOPLE = 100
const SEATS = 24

afterAll(endApps)

test(`${CIRCLES * PEOPLE} registrations over ${CIRCLES} circles and two processes fill each circle exactly, in order`, async () => {
  const database = await freshDatabase('registrations_proof')
  const apps = await startApps(2, { databaseUrl: database.url })
  const urls = apps.map(({ url }) => url)
  const { db, close } = connect(database.url)
  const { id: instituteId } = await anInstitute(db)
  const people = []
  for (let number = 0; number < CIRCLES; number++) {
    // Municipalities are added by the people themselves: hosts would double their names.
    const circle = await aCircle(db, { instituteId, slug: `kring-${number}`, capacity: SEATS, hosts: [] })
    people.push(...(await applicants(db, circle, { urls, count: PEOPLE, first: number * PEOPLE })))
  }

  // Two hundred at once, five from each circle.
  const statuses: number[] = []
  const beganAt = performance.now()
  for (let wave = 0; wave < PEOPLE; wave += WAVE)
    statuses.push(
      ...(await Promise.all(
        people
          .filter((_, at) => at % PEOPLE >= wave && at % PEOPLE < wave + WAVE)
          .map(async (person) => (await person.register()).status),
      )),
    )
  const seconds = (performance.now() - beganAt) / 1000

  const lines = await db
    .selectFrom('registration')
    .orderBy('circle_id')
    .orderBy('arrival')
    .select(['circle_id', 'state'])
    .execute()
  const perCircle = Map.groupBy(lines, (line) => line.circle_id)
  process.stdout.write(
    `${JSON.stringify({ registrations: lines.length, circles: perCircle.size, seconds: Math.round(seconds), perSecond: Math.round(lines.length / seconds), statuses: [...new Set(statuses)] })}\n`,
  )
  expect(new Set(statuses)).toEqual(new Set([303]))
  expect(perCircle.size).toBe(CIRCLES)
  for (const line of perCircle.values())
    expect(line.map(({ state }) => state)).toEqual([
      ...Array(SEATS).fill('confirmed'),
      ...Array(PEOPLE - SEATS).fill('waiting'),
    ])
  await close()
  expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0])
  await database.drop()
})

const WAVE = 5
