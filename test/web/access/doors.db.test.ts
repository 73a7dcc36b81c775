import { describe, expect, test } from '@jest/globals'
import express, { type Express, type Request, type RequestHandler } from 'express'
import request from 'supertest'
import { connect } from '../../../src/db/connect.ts'
import { accessDoor } from '../../../src/web/access/door.ts'
import { requireHostEditor } from '../../../src/web/access/host-session.ts'
import { requireOrganiser } from '../../../src/web/access/organiser-session.ts'
import { answerErrors } from '../../../src/web/errors.ts'
import { sessions } from '../../../src/web/middleware/session.ts'
import { ownRegistration } from '../../../src/web/participant/own.ts'
import { aWorld, purposes } from '../../factories/world.ts'
import { testDeps } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { type TestDatabase, useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

// Pages that only say who is looking, so that this test is about the keys and nothing else.
const doors = (connection: Pick<TestDatabase, 'db' | 'pool'> = database()): Express => {
  const deps = testDeps(connection)
  const [organiserOf, editorOf] = [requireOrganiser(deps), requireHostEditor(deps)]
  const app = express()
  app.use(sessions(deps), accessDoor(deps))
  app.get('/kringen/:slug/registration', (req, res) => {
    res.status(req.session.applicants ? 200 : 303).json(req.session.applicants)
  })
  app.all('/organiser', answer(organiserOf))
  app.get(
    '/host/meetings/:id/section',
    answer((req) => editorOf(req, String(req.params.id))),
  )
  app.get('/participant/:registrationId', async (req, res) => {
    res.json(await ownRegistration(deps, req))
  })
  app.use(answerErrors(deps))
  return app
}

const answer =
  (who: (req: Request) => Promise<object>): RequestHandler =>
  async (req, res) => {
    res.json(await who(req))
  }

describe('a key', () => {
  test.each(purposes)('of kind %s opens its own door and no other', async (purpose) => {
    const { links, ways } = await aWorld(database())
    const browser = request.agent(doors())
    await browser.post(`/link/${links[purpose].token}`)
    const opened = []
    for (const other of purposes) if ((await browser.get(ways[other])).status === 200) opened.push(other)
    expect(opened).toEqual([purpose])
  })

  test('opens nothing of another institute, meeting or registration', async () => {
    const [own, other] = [await aWorld(database()), await aWorld(database(), 'academie')]
    const browser = request.agent(doors())
    for (const purpose of purposes) await browser.post(`/link/${own.links[purpose].token}`)
    const organiser = await browser.get('/organiser')
    expect(organiser.body).toMatchObject({
      organiserId: own.organiser.id,
      institute: { slug: 'kennisplatform' },
    })
    const others = [
      other.ways.hostSection,
      `/host/meetings/${own.circle.meetings[1]?.id}/section`,
      '/host/meetings/no-id/section',
      other.ways.participant,
      '/participant/no-id',
    ]
    const refusals = []
    for (const way of others) {
      const { status, headers } = await browser.get(way)
      refusals.push([status, headers.location])
    }
    expect(refusals).toEqual([
      ...Array.from({ length: 3 }, () => [303, '/link/renewal']),
      ...Array.from({ length: 2 }, () => [404, undefined]),
    ])
  })

  test('ends at the next request when it is taken back, or who held it is gone', async () => {
    const { db } = database()
    const { links, ways, editor, organiser } = await aWorld(database())
    const browser = request.agent(doors())
    await browser.post(`/link/${links.hostSection.token}`)
    await browser.post(`/link/${links.organiserSignIn.token}`)
    expect((await browser.get(ways.hostSection)).status).toBe(200)
    await db.updateTable('host_editor').set({ revoked_at: NOW }).where('id', '=', editor.id).execute()
    await db.deleteFrom('organiser').where('id', '=', organiser.id).execute()
    expect((await browser.get(ways.hostSection)).headers.location).toBe('/link/renewal')
    expect((await browser.get('/organiser')).headers.location).toBe('/organiser/sign-in')
  })
})

test('a reader may look and is refused every change', async () => {
  const { links, organiser } = await aWorld(database())
  await database()
    .db.updateTable('organiser')
    .set({ role: 'reader' })
    .where('id', '=', organiser.id)
    .execute()
  const browser = request.agent(doors())
  await browser.post(`/link/${links.organiserSignIn.token}`)
  expect([(await browser.get('/organiser')).status, (await browser.post('/organiser')).status]).toEqual([
    200, 403,
  ])
})

test('who is signed in, with the institute, costs one statement besides its session', async () => {
  const { links } = await aWorld(database())
  const statements: string[] = []
  const counted = connect(database().url, { onQuery: (text) => statements.push(text) })
  const browser = request.agent(doors(counted))
  await browser.post(`/link/${links.organiserSignIn.token}`)
  statements.length = 0
  await browser.get('/organiser')
  await counted.close()
  expect(statements.length).toBe(1)
})
