import { expect, test } from '@jest/globals'
import { readConfig } from '../../src/config.ts'
import { firstStart } from '../../src/start/first-start.ts'
import { signInLinks } from '../../src/start/sign-in-links.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const start = (env: Record<string, string>) =>
  database()
    .db.transaction()
    .execute((trx) => firstStart(trx, readConfig(env), NOW))

const count = async (table: 'circle' | 'institute' | 'organiser' | 'host_editor' | 'letter') => {
  const { n } = await database()
    .db.selectFrom(table)
    .select((all) => all.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

test('an empty database gets one institute and the demo circle, once, and mails nobody', async () => {
  expect((await start({})).hasLoadedDemo).toBe(true)
  expect((await start({})).hasLoadedDemo).toBe(false)
  expect([
    await count('institute'),
    await count('circle'),
    await count('host_editor'),
    await count('letter'),
  ]).toEqual([1, 1, 5, 0])
})

test('organisers named later are added at the next start', async () => {
  await start({ DEMO: 'off', ORGANISER_EMAILS: 'a@example.org' })
  await start({ DEMO: 'off', ORGANISER_EMAILS: 'a@example.org, b@example.org' })
  expect([await count('institute'), await count('circle'), await count('organiser')]).toEqual([1, 0, 2])
})

test('a newcomer gets one link each for an organiser, a host and a participant', async () => {
  await start({})
  let byte = 0
  const links = await database()
    .db.transaction()
    .execute((trx) => signInLinks(trx, 'http://localhost:3000', NOW, (size) => Buffer.alloc(size, ++byte)))
  expect(links.map(({ role, name }) => `${role}: ${name}`)).toEqual([
    'organiser: Tess Regelaar',
    'host: Samira el Demo',
    'participant: Noor',
  ])
  for (const { href } of links) expect(href).toMatch(/^http:\/\/localhost:3000\/link\/[\w-]{43}$/)
})
