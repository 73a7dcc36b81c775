import { expect, test } from '@jest/globals'
import request from 'supertest'
import type { AttendanceState } from '../../src/db/attendance-tables.ts'
import { aRegistration } from '../factories/circle.ts'
import { addressIn, aHousehold, type Household, whoOpens } from '../factories/household.ts'
import { testApp } from '../support/app.ts'
import { docxParts } from '../support/docx-parts.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { routesOf } from '../support/routes.ts'

const database = useDatabase()

test('who was not at a meeting shows on no page of a participant, a host, a substitute, a guest, a partner or a visitor', async () => {
  const { db } = database()
  const house = await aHousehold(db, 'Alfa')
  const colleague = await aRegistration(db, house, { firstName: 'Noor' })
  const mark = (registrationId: string, state: AttendanceState) =>
    db
      .insertInto('attendance')
      .values({ registration_id: registrationId, meeting_id: house.meetingId, state, marked_at: NOW })
      .execute()
  const before = await everyPage(house)
  expect(before.size).toBeGreaterThan(40)
  await mark(colleague.id, 'absent')
  const after = await everyPage(house)
  const changed = changedPaths(before, after)
  expect(changed.filter((path) => !path.startsWith('/organiser/'))).toEqual([])
  expect(changed).toContain('/organiser/circles/:slug/people')
  // One's own mark is one's own data: it is in what one takes along, and nowhere else.
  await mark(house.registrationId, 'absent')
  expect(
    changedPaths(after, await everyPage(house)).filter((path) => !path.startsWith('/organiser/')),
  ).toEqual(['/participant/:registrationId/data/json', '/participant/:registrationId/data/text'])
}, 90_000)

/** Path of each page that can be read → what its own audience reads there. */
const everyPage = async (house: Household): Promise<Map<string, string>> => {
  const app = testApp(database())
  const pages = new Map<string, string>()
  for (const { method, path } of routesOf(app)) {
    if (method !== 'GET' || path.startsWith('/dev/')) continue
    const cookie = house.cookies[whoOpens(path)]
    const { status, body } = await request(app)
      .get(addressIn(house, path))
      .set('Cookie', cookie)
      .responseType('blob')
    if (status === 200) pages.set(path, path.endsWith('.docx') ? readInWord(body) : withoutNewIds(`${body}`))
  }
  return pages
}

// Beside what it tells, such a file says when it was made.
const readInWord = (file: Buffer) => JSON.stringify(docxParts(file).paragraphs)

// A form that makes something new carries an id that is drawn anew each time, so that it counts once.
const withoutNewIds = (text: string) => text.replaceAll(/<input[^>]* type="hidden"[^>]*>/g, '')

const changedPaths = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
