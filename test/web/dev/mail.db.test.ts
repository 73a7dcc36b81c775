import { beforeEach, describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { readConfig } from '../../../src/config.ts'
import { keptTransport } from '../../../src/mail/transport.ts'
import { writeLetter } from '../../../src/mail/write-letter.ts'
import { anInstitute } from '../../factories/circle.ts'
import { aLetter, calendarText } from '../../factories/letter.ts'
import { testApp, testDeps } from '../../support/app.ts'
import { deliverNext } from '../../support/deliver-next.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const href = `http://localhost:3000/link/${'a'.repeat(43)}`
let id: string

beforeEach(async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const letter = aLetter(instituteId, 'meetingInvitation', {
    calendar: { method: 'REQUEST', text: calendarText },
    linkRequests: [{ name: 'link', purpose: 'participant', subjectId: crypto.randomUUID() }],
  })
  const written = await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
  id = written?.id ?? ''
  const { words, renderer, log, now } = testDeps(database())
  const deps = { db, writer: { words, renderer }, transport: keptTransport(), log, now }
  await deliverNext({ ...deps, mintLinks: async () => [{ href, code: null }] }, letter.streamKey)
})

describe('letters without a mail server', () => {
  test('are listed, newest first', async () => {
    const answer = await request(testApp(database())).get('/dev/mail')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(`href="/dev/mail/${id}"`)
    expect(answer.text).toContain('Zoë van Fictief &lt;zoe@example.org&gt;')
  })

  test('can be read whole, with their headers and a link that works', async () => {
    const answer = await request(testApp(database())).get(`/dev/mail/${id}`)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(`href="${href}"`)
    expect(answer.text).toContain('<dt>Auto-Submitted</dt>')
    expect(answer.text).toContain(
      `src="/dev/mail/${id}/html" sandbox="allow-top-navigation-by-user-activation"`,
    )
  })

  test('show their HTML in a frame that may run and load nothing', async () => {
    const answer = await request(testApp(database())).get(`/dev/mail/${id}/html`)
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
    expect(answer.text).toContain('<base target="_top">')
    expect(answer.text).toContain(`class="button" href="${href}"`)
  })

  test('give their calendar file as it was written', async () => {
    const answer = await request(testApp(database())).get(`/dev/mail/${id}/calendar`)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.text).toBe(calendarText)
  })

  test.each(['nonsense', crypto.randomUUID()])('/dev/mail/%s is not there', async (other) => {
    expect((await request(testApp(database())).get(`/dev/mail/${other}`)).status).toBe(404)
  })
})

const variables = {
  DATABASE_URL: 'postgres://127.0.0.1/x',
  SESSION_SECRET: 'a secret of thirty-two characters',
  BASE_URL: 'https://leerkring.example.org',
  MAIL_FROM: 'agenda@leerkring.example.org',
  SMTP_URL: 'smtp://127.0.0.1:25',
}

test.each([
  ['in production', { ...variables, NODE_ENV: 'production' }],
  ['with a mail server', { ...variables, NODE_ENV: 'development' }],
])('nobody can read letters %s', async (_where, env) => {
  const app = testApp(database(), { config: readConfig(env) })
  for (const path of ['/dev/mail', `/dev/mail/${id}`, `/dev/mail/${id}/html`])
    expect((await request(app).get(path)).status).toBe(404)
})

test('nobody can read letters in production, also when its mail server were missing', async () => {
  const config = { ...readConfig({ ...variables, NODE_ENV: 'production' }), smtpUrl: null }
  expect((await request(testApp(database(), { config })).get('/dev/mail')).status).toBe(404)
})
