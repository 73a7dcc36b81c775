import { afterAll, expect, test } from '@jest/globals'
import { connect } from '../../../src/db/connect.ts'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { anInformationMeeting } from '../../factories/information.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'
import { endApps, startApps } from '../../support/two-apps.ts'
import { aVisitor } from '../../support/visitor.ts'

afterAll(endApps)

test('60 who sign up at once over two processes get 10 seats, a letter each, and words when it is full', async () => {
  const database = await freshDatabase('guests_at_once')
  const SESSION_SECRET = 'a secret of thirty-two characters'
  const apps = await startApps(2, { databaseUrl: database.url, env: { SESSION_SECRET } })
  const { db, close } = connect(database.url)
  const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id })
  const soon = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').toPlainDate().add({ days: 5 }).toString()
  await anInformationMeeting(db, circle.id, { capacity: 10, heldOn: soon }, Temporal.Now.instant())
  const people = await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const applicants = [{ circleId: circle.id, email: `gast${at}@example.org` }]
      const cookie = await sessionCookie(db, { applicants })
      return { at, visitor: aVisitor(apps[at % 2]?.url ?? '', { cookie }) }
    }),
  )
  const answers = await Promise.all(
    people.map(({ at, visitor }) =>
      visitor.post(`/kringen/${circle.slug}/information`, {
        ...{ firstName: `Gast${at}`, namePrefix: '', lastName: 'Fictief', organisation: 'Voorbeeldstad' },
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(303), ...Array(50).fill(409)])
  const full = answers.filter(({ status }) => status === 409)
  expect(full.every(({ text }) => text.includes('De informatiebijeenkomst is vol.'))).toBe(true)
  const guests = await db.selectFrom('information_guest').select(['email', 'state']).execute()
  expect(guests.map(({ state }) => state)).toEqual(Array(10).fill('signedUp'))
  const letters = await db.selectFrom('letter').select(['kind', 'recipient_address as to']).execute()
  expect(letters.map(({ kind }) => kind)).toEqual(Array(10).fill('guestInvitation'))
  expect(letters.map(({ to }) => to).sort()).toEqual(guests.map(({ email }) => email).sort())
  await close()
  expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0])
  await database.drop()
}, 90_000)
