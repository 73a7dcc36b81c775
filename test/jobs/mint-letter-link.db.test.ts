import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { hashOf } from '../../src/access/mint-link.ts'
import type { LinkRequest } from '../../src/db/letter-tables.ts'
import { linkMinter } from '../../src/jobs/mint-letter-link.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const mint = linkMinter({ baseUrl: 'https://leerkring.example.org', randomBytes })
const request = (purpose: string, subjectId: string = crypto.randomUUID()) => ({
  name: 'link',
  purpose,
  subjectId,
})

let circle: Awaited<ReturnType<typeof aCircle>>
beforeEach(async () => {
  const institute = await anInstitute(database().db)
  circle = await aCircle(database().db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
})

const mintAll = async (wanted: { request: LinkRequest; email: string }[]) =>
  database()
    .db.transaction()
    .execute((trx) => mint(trx, wanted, NOW))

const mintFor = async (given: LinkRequest) => {
  const { db } = database()
  const [link] = await mintAll([{ request: given, email: 'zoe@example.org' }])
  if (!link) throw new Error('one link was asked for')
  const kept = await db
    .selectFrom('access_link')
    .select(['purpose', 'subject_id', 'email', 'token_hash', 'expires_at'])
    .executeTakeFirstOrThrow()
  return { link, kept }
}

test('the link stands in the letter; of its key only the hash is kept, bound to purpose, subject and address', async () => {
  const { link, kept } = await mintFor(request('registration', circle.id))
  expect(link).toEqual({
    href: expect.stringMatching(/^https:\/\/leerkring\.example\.org\/link\/[\w-]{43}$/),
    code: null,
  })
  expect(kept).toEqual({
    purpose: 'registration',
    subject_id: circle.id,
    email: 'zoe@example.org',
    token_hash: hashOf(link.href.slice(-43)),
    expires_at: NOW.add({ hours: 168 }),
  })
})

test('a link to a page about one meeting names both', async () => {
  const about = { page: 'evaluation', meetingId: circle.meetings[0]?.id ?? '' } as const
  const { link } = await mintFor({ ...request('participant'), ...about })
  expect(link.href.split('?')[1]).toBe(`page=evaluation&meeting=${about.meetingId}`)
})

test('a sign-in lives a quarter of an hour from its sending, and comes with a code', async () => {
  const { link, kept } = await mintFor({
    ...request('organiserSignIn'),
    signInRequestId: crypto.randomUUID(),
  })
  expect(link.code).toMatch(/^[A-Z2-9]{6}$/)
  expect(kept.expires_at).toEqual(NOW.add({ minutes: 15 }))
})

describe('lives until its days are over after', () => {
  test('the meeting, for its host', async () => {
    const meetingId = circle.meetings[0]?.id ?? ''
    const editor = await database()
      .db.insertInto('host_editor')
      .values({
        meeting_id: meetingId,
        email: 'gast@example.org',
        name: 'Gast Heer',
        invited_at: NOW,
        revoked_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { kept } = await mintFor(request('hostSection', editor.id))
    // The first meeting is on 10 December 2026; the link works through 9 January.
    expect(kept.expires_at).toEqual(Temporal.Instant.from('2027-01-09T23:00:00Z'))
  })

  test('today, when there is no meeting yet', async () => {
    const { kept } = await mintFor(request('participant'))
    expect(kept.expires_at).toEqual(NOW.add({ hours: 30 * 24 }))
  })
})

describe('many at once', () => {
  test('come in the order in which they were asked for, each with a life of its own', async () => {
    const links = await mintAll([
      { request: request('participant'), email: 'zoe@example.org' },
      { request: request('registration', circle.id), email: 'piet@example.org' },
    ])
    const kept = await database()
      .db.selectFrom('access_link')
      .select(['email', 'token_hash', 'expires_at'])
      .orderBy('expires_at', 'desc')
      .execute()
    expect(kept).toEqual([
      {
        email: 'zoe@example.org',
        token_hash: hashOf(keyOf(links[0])),
        expires_at: NOW.add({ hours: 30 * 24 }),
      },
      { email: 'piet@example.org', token_hash: hashOf(keyOf(links[1])), expires_at: NOW.add({ hours: 168 }) },
    ])
  })

  test('that end each other: the last one works, like one by one', async () => {
    const again = { request: request('registration', circle.id), email: 'zoe@example.org' }
    await mintAll([again])
    const links = await mintAll([again, { ...again, email: 'piet@example.org' }, again])
    const working = await database()
      .db.selectFrom('access_link')
      .select('token_hash')
      .where('revoked_at', 'is', null)
      .execute()
    const hashes = working.map(({ token_hash }) => token_hash.toString('hex')).sort()
    expect(hashes).toEqual([links[1], links[2]].map((link) => hashOf(keyOf(link)).toString('hex')).sort())
  })
})

const keyOf = (link: { href: string } | undefined) => link?.href.slice(-43) ?? ''

test('refuses a purpose that is none', async () => {
  await expect(mintFor(request('everything'))).rejects.toThrow('no purpose')
})
