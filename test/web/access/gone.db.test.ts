import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { revokeLinks } from '../../../src/access/revoke-links.ts'
import { aLink } from '../../factories/link.ts'
import { aWorld } from '../../factories/world.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

describe('a link that is gone', () => {
  test('looks the same whether it is unknown, expired, revoked or of a host who was replaced', async () => {
    const { db } = database()
    const { links, registration, editor } = await aWorld(database())
    const expired = await aLink(
      db,
      { purpose: 'participant', subjectId: registration.id, expiresAt: NOW },
      NOW.subtract({ hours: 1 }),
    )
    await db
      .transaction()
      .execute((trx) => revokeLinks(trx, { purpose: 'participant', subjectId: registration.id }, NOW))
    await db.updateTable('host_editor').set({ revoked_at: NOW }).where('id', '=', editor.id).execute()
    const tokens = ['A'.repeat(43), 'short', expired.token, links.participant.token, links.hostSection.token]
    const app = testApp(database())
    const answers = new Set<string>()
    for (const token of tokens)
      for (const answer of [
        await request(app).get(`/link/${token}`),
        await request(app).post(`/link/${token}`),
      ])
        answers.add(`${answer.status} ${answer.headers['set-cookie']} ${answer.text.replaceAll(token, '…')}`)
    expect(answers.size).toBe(1)
    expect([...answers][0]).toMatch(/^410 undefined .*action="\/link\/renewal"/s)
    expect([...answers][0]).not.toContain('@')
  })

  test('tried ten times makes its network wait, for right and wrong links alike', async () => {
    const { links } = await aWorld(database())
    const app = testApp(database())
    for (let at = 0; at < 10; at++) await request(app).post(`/link/${'A'.repeat(43)}`)
    const [wrong, right] = [
      await request(app).post(`/link/${'A'.repeat(43)}`),
      await request(app).post(`/link/${links.participant.token}`),
    ]
    expect([wrong.status, right.status]).toEqual([429, 429])
  })
})
