import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { redeemCode } from '../../src/access/sign-in.ts'
import { aLink } from '../factories/link.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

// Each for an organiser of its own: a newer link would end the older one of the same organiser.
const aSignIn = async () => {
  const [subjectId, signInRequestId] = [randomUUID(), randomUUID()]
  const { code } = await aLink(database().db, {
    purpose: 'organiserSignIn',
    subjectId,
    signInRequestId,
  })
  return { subjectId, signInRequestId, code: code ?? '' }
}

const type = (signInRequestId: string | undefined, code: string, now = NOW) =>
  database()
    .db.transaction()
    .execute((trx) => redeemCode(trx, { signInRequestId, code }, now))

const wrong = { done: false, reason: 'wrong' }

describe('the code of a sign-in letter', () => {
  test('works once, however it is typed', async () => {
    const { subjectId, signInRequestId, code } = await aSignIn()
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
    expect(await type(signInRequestId, typed)).toEqual({
      done: true,
      value: { purpose: 'organiserSignIn', subjectId, email: 'zoe@example.org' },
    })
    expect(await type(signInRequestId, code)).toEqual(wrong)
  })

  test('is refused for the request of another browser, and without a request', async () => {
    const [mine, theirs] = [await aSignIn(), await aSignIn()]
    expect(await type(theirs.signInRequestId, mine.code)).toEqual(wrong)
    expect(await type(undefined, mine.code)).toEqual(wrong)
  })

  test('is refused after its fifteen minutes', async () => {
    const { signInRequestId, code } = await aSignIn()
    expect(await type(signInRequestId, code, NOW.add({ hours: 24 }))).toEqual(wrong)
  })

  test('works at the fifth attempt and not at the sixth', async () => {
    const [fifth, sixth] = [await aSignIn(), await aSignIn()]
    for (let attempt = 1; attempt <= 4; attempt++) await type(fifth.signInRequestId, 'WRONG2')
    for (let attempt = 1; attempt <= 5; attempt++) await type(sixth.signInRequestId, 'WRONG2')
    expect((await type(fifth.signInRequestId, fifth.code)).done).toBe(true)
    expect(await type(sixth.signInRequestId, sixth.code)).toEqual(wrong)
  })

  test('counts guesses of the same moment', async () => {
    const { signInRequestId, code } = await aSignIn()
    await Promise.all(Array.from({ length: 8 }, () => type(signInRequestId, 'WRONG2')))
    expect(await type(signInRequestId, code)).toEqual(wrong)
    const [link] = await database().db.selectFrom('access_link').select('code_attempts as attempts').execute()
    expect(link).toEqual({ attempts: 5 })
  })
})
