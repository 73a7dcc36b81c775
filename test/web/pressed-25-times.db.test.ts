import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Db } from '../../src/db/connect.ts'
import { testApp } from '../support/app.ts'
import { aHouse, DOORS } from '../support/doors-pressed.ts'
import { useDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'
import { aVisitor } from '../support/visitor.ts'

// A double click, a page that hangs, a phone that sends again: whatever is pressed once may arrive 25 times at once.

const database = useDatabase()
let server: Server
let url: string

beforeEach(async () => {
  server = testApp(database()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})

afterEach(async () => {
  server.closeAllConnections()
  await once(server.close(), 'close')
})

test.each(DOORS)(
  '25 times at once: $name',
  async ({ press, state, answer, others, letters = [], after = [] }) => {
    const house = await aHouse(database().db, state)
    const before = await standing(house.db)
    const { path, fields = {}, keys } = await press(house)
    const visitor = aVisitor(url, { cookie: keys ? await sessionCookie(house.db, keys) : '' })
    const got = await Promise.all(Array.from({ length: 25 }, () => visitor.post(path, fields)))
    const answers = got.map(({ status, location }) => wordsOf(status, location))
    expect(answers.filter((one) => one !== answer && !others?.includes(one))).toEqual([])
    if (!others?.includes(answer))
      expect(answers.filter((one) => one === answer)).toHaveLength(others ? 1 : 25)
    expect({
      letters: await lettersOf(house.db),
      after: (await standing(house.db)).filter((fact) => !before.includes(fact)),
    }).toEqual({ letters, after })
  },
)

const wordsOf = (status: number, location: string | null) => {
  const where = location?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id').replace('slim-samenwerken', ':slug')
  return [status, where].filter(Boolean).join(' ')
}

const lettersOf = async (db: Db) => {
  const rows = await db
    .selectFrom('letter')
    .where('state', '<>', 'superseded')
    .select(['kind', 'recipient_address as to'])
    .execute()
  return rows.map(({ kind, to }) => `${kind} ${to}`).sort()
}

/** Everything that these doors can change, a fact each. */
const standing = async (db: Db): Promise<string[]> => {
  const name = (email: string) => email.split(/[@-]/)[0]
  const registrations = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['email', 'state'])
    .execute()
  const invitees = await db.selectFrom('invitee').select(['email', 'opened_at']).execute()
  const named = await db.selectFrom('substitute').where('ended_at', 'is', null).select('email').execute()
  const used = await db.selectFrom('access_link').where('used_at', 'is not', null).select('id').execute()
  return [
    ...registrations.map(({ email, state }) => `${name(email)} ${state}`),
    ...invitees.map(({ email, opened_at }) => (opened_at ? 'invitation opened' : `${name(email)} invited`)),
    ...named.map(({ email }) => `${name(email)} stands in`),
    ...used.map(() => 'link used'),
  ].sort()
}
