import { describe, expect, test } from '@jest/globals'
import pino from 'pino'
import request from 'supertest'
import { connect } from '../../src/db/connect.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

describe('a page that cannot be given', () => {
  test('says in words that it is not there, in the reader’s language', async () => {
    const app = testApp(database())
    const dutch = await request(app).get('/nergens').expect(404)
    const english = await request(app).get('/nergens').set('Cookie', 'language=en').expect(404)
    expect(dutch.text).toContain('Deze pagina is er niet')
    expect(dutch.headers['content-language']).toBe('nl')
    expect(english.text).toContain('This page does not exist')
  })

  test('answers 503 in words while the database is away, and /readyz says so', async () => {
    const away = connect('postgres://leerkring@127.0.0.1:9/leerkring')
    const app = testApp(away)
    const page = await request(app).get('/').expect(503)
    expect(page.text).toContain('We kunnen even niet bij de gegevens')
    expect(page.headers['retry-after']).toBe('5')
    expect((await request(app).get('/readyz').expect(503)).body).toEqual({
      ok: false,
      database: false,
      queue: false,
    })
    expect((await request(app).get('/healthz').expect(200)).body).toEqual({ ok: true })
    await away.close()
  })

  test('gives a fault a number that the log knows, once, and shows nothing of it', async () => {
    const lines: string[] = []
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
    const broken = {
      ...database(),
      db: new Proxy(database().db, {
        get: () => {
          throw new Error('secret inside')
        },
      }),
    }
    const page = await request(testApp(broken, { log })).get('/').expect(500)
    const reference = /nummer ([0-9a-f]{8})/.exec(page.text)?.[1]
    expect(page.text).not.toContain('secret inside')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`"reference":"${reference}"`)
  })

  test('tells of a form that is too large without falling over', async () => {
    const app = testApp(database())
    const page = await request(app)
      .post('/kringen/x/registration-link')
      .send(`email=${'a'.repeat(300_000)}`)
      .expect(413)
    expect(page.text).toContain('Dit formulier kwam niet goed aan')
  })
})
