import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import pino from 'pino'
import request from 'supertest'
import { aWorld, purposes } from '../../factories/world.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

test('no token, code or address reaches the log, whatever happens to it', async () => {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  const { links } = await aWorld(database())
  const log = pino({ level: 'trace' }, stream)
  const app = testApp(database(), { log })
  const broken = testApp(database(), {
    log,
    now: () => {
      throw new Error('the clock stopped')
    },
  })
  const tokens = [...purposes.map((purpose) => links[purpose].token), 'A'.repeat(43)]
  for (const token of tokens)
    for (const on of [app, broken]) {
      await request(on).get(`/link/${token}?utm=${token}`)
      await request(on).post(`/link/${token}`)
    }
  await request(app).post('/organiser/sign-in').type('form').send({ email: 'zoe@example.org' })
  await request(app).post('/organiser/sign-in/code').type('form').send({ code: 'ABC234' })
  const written = lines.join('')
  expect(written).toContain('/link/[key]')
  expect(lines.length).toBeGreaterThan(20)
  expect([...tokens, 'zoe@example.org', 'ABC234'].filter((secret) => written.includes(secret))).toEqual([])
})
