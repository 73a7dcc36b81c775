import { describe, expect, test } from '@jest/globals'
import { deleteExpired } from '../../src/access/delete-expired.ts'
import { findLink } from '../../src/access/find-link.ts'
import { redeemLink } from '../../src/access/redeem-link.ts'
import { revokeLinks } from '../../src/access/revoke-links.ts'
import { aLink } from '../factories/link.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const SUBJECT = '00000000-0000-4000-8000-000000000001'
const registration = { purpose: 'registration', subjectId: SUBJECT } as const
const participant = { purpose: 'participant', subjectId: SUBJECT } as const

const redeem = (token: string, now = NOW) =>
  database()
    .db.transaction()
    .execute((trx) => redeemLink(trx, token, now))

describe('a link', () => {
  test('for one use lets exactly one of 25 simultaneous presses through', async () => {
    const { token } = await aLink(database().db, registration)
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => redeem(token)))
    expect(outcomes.filter(({ done }) => done)).toEqual([
      { done: true, value: { ...registration, email: 'zoe@example.org' } },
    ])
    expect(outcomes.filter((outcome) => !outcome.done && outcome.reason === 'used').length).toBe(24)
  })

  test('for more uses opens again and again', async () => {
    const { token } = await aLink(database().db, participant)
    const opened = { done: true, value: { ...participant, email: 'zoe@example.org' } }
    expect([await redeem(token), await redeem(token)]).toEqual([opened, opened])
  })

  test('that is unknown, malformed, expired or revoked is gone, used before or not', async () => {
    const { db } = database()
    const used = await aLink(db, registration)
    await redeem(used.token)
    const revoked = await aLink(db, participant)
    await db.transaction().execute((trx) => revokeLinks(trx, participant, NOW))
    const expired = NOW.add({ hours: 24 })
    const gone = { done: false, reason: 'gone' }
    expect(await redeem('A'.repeat(43))).toEqual(gone)
    expect(await redeem("'; drop table access_link")).toEqual(gone)
    expect(await redeem(revoked.token)).toEqual(gone)
    expect(await redeem(used.token, expired)).toEqual(gone)
    expect(await findLink(db, used.token, expired)).toBeNull()
    expect(await findLink(db, revoked.token, NOW)).toBeNull()
  })

  test('ends the older unused one of the same purpose, subject and address, and nothing else', async () => {
    const { db } = database()
    const older = await aLink(db, registration)
    const ofAnother = await aLink(db, { ...registration, email: 'bram@example.org' })
    const ofParticipant = await aLink(db, participant)
    const newer = await aLink(db, registration)
    const works = async ({ token }: { token: string }) => (await findLink(db, token, NOW)) !== null
    expect([
      await works(older),
      await works(ofAnother),
      await works(ofParticipant),
      await works(newer),
    ]).toEqual([false, true, true, true])
    await aLink(db, participant)
    expect(await works(ofParticipant)).toBe(true)
  })

  test('is kept as a hash only', async () => {
    const { db } = database()
    const { token } = await aLink(db, registration)
    const rows = await db.selectFrom('access_link').select(['token_hash', 'code_hash', 'used_at']).execute()
    expect(rows.map((row) => row.token_hash.length)).toEqual([32])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('is removed a month after it ended', async () => {
    const { db } = database()
    await aLink(db, registration, NOW.subtract({ hours: 32 * 24 }))
    await aLink(db, participant)
    await db.transaction().execute((trx) => deleteExpired(trx, NOW))
    expect(await db.selectFrom('access_link').select('purpose').execute()).toEqual([
      { purpose: 'participant' },
    ])
  })
})
