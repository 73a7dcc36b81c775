import { afterAll, expect, test } from '@jest/globals'
import { connect } from '../../../../src/db/connect.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { markOf } from '../../../factories/release.ts'
import { freshDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { endApps, startApps } from '../../../support/two-apps.ts'
import { aVisitor } from '../../../support/visitor.ts'

afterAll(endApps)

test('eight presses at once over two processes make one release, and one letter for everybody', async () => {
  const database = await freshDatabase('releases_at_once')
  const SESSION_SECRET = 'a secret of thirty-two characters'
  const apps = await startApps(2, { databaseUrl: database.url, env: { SESSION_SECRET, JOBS: 'off' } })
  const { db, close } = connect(database.url)
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const soon = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 20 }).toString()
  await db.updateTable('meeting').set({ held_on: soon }).where('id', '=', meetingId).execute()
  for (let at = 0; at < 12; at++)
    await aRegistration(db, { instituteId, circleId: circle.id }, { firstName: `Zoë${at}` })
  const mark = await markOf(db, meetingId)
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const browsers = Array.from({ length: 8 }, (_, at) => aVisitor(apps[at % 2]?.url ?? '', { cookie }))
  const path = `/organiser/circles/${circle.slug}/meetings/1/release`
  const answers = await Promise.all(browsers.map((browser) => browser.post(path, { mark, note: '' })))
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303))
  expect(await db.selectFrom('agenda_release').select(['number', 'released_by as by']).execute()).toEqual([
    { number: 1, by: 'Tess Regelaar' },
  ])
  const letters = await db.selectFrom('letter').select(['recipient_address as to']).execute()
  expect(letters.map(({ to }) => to).sort()).toEqual(
    Array.from({ length: 12 }, (_, at) => `zoe${at}@example.org`).sort(),
  )
  await close()
  expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0])
  await database.drop()
}, 90_000)
