import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '../../src/db/connect.ts'
import { readWords } from '../../src/i18n/words.ts'
import { type ClaimDeps, claimLetters } from '../../src/mail/claim-letter.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter } from '../factories/letter.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }
const request = { name: 'link', purpose: 'participant', subjectId: crypto.randomUUID() }

let instituteId: string
beforeEach(async () => {
  instituteId = (await anInstitute(database().db)).id
})

const write = async (...streams: string[]) => {
  const ids: string[] = []
  for (const streamKey of streams) {
    const letter = aLetter(instituteId, 'seatGiven', { streamKey, linkRequests: [request] })
    const written = await database()
      .db.transaction()
      .execute((trx) => writeLetter(trx, letter, NOW))
    ids.push(written?.id ?? '')
  }
  return ids
}

const claim = (streams: string[], changes: Partial<ClaimDeps> = {}) =>
  claimLetters(
    {
      db: database().db,
      writer,
      mintLinks: async (_trx, wanted) =>
        wanted.map(() => ({ href: 'https://here.example.org/link/1', code: null })),
      checks: async () => new Map(),
      keepsLinks: false,
      ...changes,
    },
    streams,
    NOW,
  )

const states = async () => {
  const rows = await database()
    .db.selectFrom('letter')
    .select(['state', 'attempts'])
    .orderBy('written')
    .execute()
  return rows.map(({ state, attempts }) => `${state} ${attempts}`)
}

describe('of many streams at once', () => {
  test('each gives its oldest letter, and says whether another waits behind it', async () => {
    const [firstA, , firstB] = await write('a', 'a', 'b')
    const claims = await claim(['a', 'b', 'c'])
    const seen = [...claims].map(([stream, found]) => [
      stream,
      found.found === 'letter' ? found.letter.id : found.found,
      'hasMore' in found && found.hasMore,
    ])
    expect(seen).toEqual([
      ['a', firstA, true],
      ['b', firstB, false],
      ['c', 'nothing', false],
    ])
    expect(await states()).toEqual(['sending 1', 'written 0', 'sending 1'])
  })

  test('each letter keeps its own bytes, and gives the same ones again', async () => {
    const ids = await write('a', 'b')
    const first = await claim(['a', 'b'])
    const again = await claim(['b', 'a'])
    const bytesOf = (claims: typeof first, stream: string) => {
      const found = claims.get(stream)
      return found?.found === 'letter' ? String(found.letter.message) : ''
    }
    expect([bytesOf(again, 'a'), bytesOf(again, 'b')]).toEqual([bytesOf(first, 'a'), bytesOf(first, 'b')])
    expect(bytesOf(first, 'a')).toContain(ids[0])
    expect(bytesOf(first, 'b')).toContain(ids[1])
    expect(await states()).toEqual(['sending 2', 'sending 2'])
  })

  test('one that cannot be made leaves the others alone, and gets no link', async () => {
    const [broken] = await write('a', 'b')
    await database()
      .db.updateTable('letter')
      .set({ facts: '{}' })
      .where('id', '=', broken ?? '')
      .execute()
    const minted: number[] = []
    const claims = await claim(['a', 'b'], {
      mintLinks: async (_trx, wanted) => {
        minted.push(wanted.length)
        return wanted.map(() => ({ href: 'https://here.example.org/link/1', code: null }))
      },
    })
    expect(claims.get('a')).toEqual({
      found: 'unsendable',
      id: broken,
      reason: expect.stringContaining('{{circle}}'),
      hasMore: false,
    })
    expect([claims.get('b')?.found, minted]).toEqual(['letter', [1]])
    expect(await states()).toEqual(['written 0', 'sending 1'])
  })

  test('the number of statements is the same for two letters and for thirty', async () => {
    const streams = Array.from({ length: 32 }, (_, index) => `stream:${index}`)
    await write(...streams)
    const statements: string[] = []
    const { db, close } = connect(database().url, { onQuery: (text) => statements.push(text) })
    await claim(streams.slice(0, 2), { db })
    const forTwo = statements.splice(0).length
    await claim(streams.slice(2), { db })
    await close()
    expect(statements.length).toBe(forTwo)
  })
})

describe('what is no longer true', () => {
  const untrue = (...ids: (string | undefined)[]): Partial<ClaimDeps> => ({
    checks: async (_trx, letters) =>
      new Map(letters.flatMap(({ id }) => (ids.includes(id) ? [[id, 'answered']] : []))),
  })

  test('is withdrawn with the reason, and its stream goes on', async () => {
    const [first, second] = await write('a', 'a', 'b')
    const claims = await claim(['a', 'b'], untrue(first))
    expect(claims.get('a')).toEqual({ found: 'withdrawn', hasMore: true })
    expect(claims.get('b')?.found).toBe('letter')
    const row = await database()
      .db.selectFrom('letter')
      .select(['state', 'last_error', 'attempts'])
      .where('id', '=', first ?? '')
      .executeTakeFirst()
    expect(row).toEqual({ state: 'withdrawn', last_error: 'answered', attempts: 0 })
    const next = (await claim(['a'], untrue(first))).get('a')
    expect(next?.found === 'letter' && next.letter.id).toBe(second)
  })

  test('leaves all the same when it may have arrived before a process died', async () => {
    const [id] = await write('a')
    await claim(['a'])
    expect((await claim(['a'], untrue(id))).get('a')?.found).toBe('letter')
  })

  test('does not leave any more after the mail server said "later"', async () => {
    const [id] = await write('a')
    await claim(['a'])
    await database().db.updateTable('letter').set({ last_error: '451 later' }).execute()
    expect((await claim(['a'], untrue(id))).get('a')?.found).toBe('withdrawn')
  })
})
