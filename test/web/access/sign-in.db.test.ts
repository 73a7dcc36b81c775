import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Deps } from '../../../src/web/deps.ts'
import { anInstitute, anOrganiser } from '../../factories/circle.ts'
import { lettersWithLinks } from '../../factories/link.ts'
import { aPlatform, askForLetter, lastLetter, TESS, typeCode } from '../../factories/sign-in.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
describe('asking for a sign-in letter', () => {
  test('answers alike for a known and an unknown address, also in time', async () => {
    await aPlatform(database().db)
    // Writing a letter takes longer here than it ever should: the answer must hide that too.
    const { db } = database()
    const transact: Deps['transact'] = async (work) => {
      const outcome = await db.transaction().execute(work)
      const { letters } = await db
        .selectFrom('letter')
        .select((eb) => eb.fn.countAll<number>().as('letters'))
        .executeTakeFirstOrThrow()
      if (letters > written) await pause(200)
      written = letters
      return outcome
    }
    let written = 0
    const app = testApp(database(), { transact })
    const [known, unknown]: [number[], number[]] = [[], []]
    const answers = new Set<string>()
    for (let round = 0; round < 3; round++)
      for (const [email, times] of [
        [TESS, known],
        [`iemand${round}@example.org`, unknown],
      ] as const) {
        const startedAt = performance.now()
        const { status, headers, text } = await askForLetter(request(app), email)
        times.push(performance.now() - startedAt)
        const cookie = String(headers['set-cookie']).replace(/s%3A[^;]+|Expires=[^;]+/g, '…')
        answers.add(JSON.stringify([status, headers.location, cookie, text]))
      }
    expect(answers.size).toBe(1)
    // The quickest of three: what is slower than that is other work on this machine.
    expect(Math.abs(Math.min(...known) - Math.min(...unknown))).toBeLessThan(100)
    expect((await lettersWithLinks(database().db)).map(({ kind, to }) => [kind, to])).toEqual(
      Array.from({ length: 3 }, () => ['organiserSignIn', TESS]),
    )
  })

  test('a fourth time in a quarter of an hour answers the same and writes nothing', async () => {
    await aPlatform(database().db)
    const browser = request.agent(testApp(database()))
    const answers = new Set<string>()
    for (let at = 0; at < 4; at++) {
      const { status, headers, text } = await askForLetter(browser, at % 2 ? TESS : ` ${TESS.toUpperCase()}`)
      answers.add(JSON.stringify([status, headers.location, text]))
    }
    expect([...answers]).toEqual([
      JSON.stringify([303, '/organiser/sign-in/code', 'See Other. Redirecting to /organiser/sign-in/code']),
    ])
    expect((await lettersWithLinks(database().db)).length).toBe(3)
    expect((await typeCode(browser, (await lastLetter(database().db)).code)).headers.location).toBe(
      '/organiser',
    )
  })

  test('with something that is no address gives the form again, in words, with what was typed', async () => {
    for (const [email, words] of [
      ['', 'Typ je e-mailadres.'],
      ['"tess"@x', 'Dit is geen e-mailadres'],
    ]) {
      const page = await askForLetter(request(testApp(database())), email ?? '')
      expect([page.status, page.headers['set-cookie']]).toEqual([422, undefined])
      expect(page.text).toContain(words)
    }
  })

  test('writes one letter for each institute of an address, and each link opens its own', async () => {
    const { db } = database()
    const [first, second] = [
      await aPlatform(database().db),
      await anOrganiser(db, (await anInstitute(db, { slug: 'academie', name: 'Academie' })).id),
    ]
    const app = testApp(database())
    await askForLetter(request(app))
    const letters = await lettersWithLinks(db)
    expect(letters.map(({ institute }) => institute)).toEqual(['academie', 'kennisplatform'])
    for (const [letter, organiser] of [
      [letters[0], second],
      [letters[1], first],
    ] as const) {
      await db.deleteFrom('session').execute()
      await request.agent(app).post(letter?.path ?? '')
      const [session] = await db.selectFrom('session').select('sess').execute()
      expect(session?.sess).toMatchObject({ organiserId: organiser.id })
    }
  })
})
