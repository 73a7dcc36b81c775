import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Deps } from '../../../src/web/deps.ts'
import { anInstitute, anOrganiser } from '../../factories/circle.ts'
import { type LetterWithLink, lettersWithLinks } from '../../factories/link.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const TESS = 'tess.regelaar@example.org'

const aPlatform = async () => {
  const institute = await anInstitute(database().db)
  return anOrganiser(database().db, institute.id)
}

type Asker = Pick<ReturnType<typeof request>, 'post'>
const ask = (browser: Asker, email: string) => browser.post('/organiser/sign-in').type('form').send({ email })
const type = (browser: Asker, code: string) =>
  browser.post('/organiser/sign-in/code').type('form').send({ code })

const lastLetter = async (now = NOW): Promise<LetterWithLink> => {
  const letter = (await lettersWithLinks(database().db, now)).at(-1)
  if (!letter) throw new Error('no letter was written')
  return letter
}

const codeOf = ({ code }: LetterWithLink) => code ?? 'none'

describe('asking for a sign-in letter', () => {
  test('answers alike for a known and an unknown address, also in time', async () => {
    await aPlatform()
    // Writing a letter takes longer here than it ever should: the answer must hide that too.
    const { db } = database()
    const transact: Deps['transact'] = async (work) => {
      const outcome = await db.transaction().execute(work)
      const { letters } = await db
        .selectFrom('letter')
        .select((eb) => eb.fn.countAll<number>().as('letters'))
        .executeTakeFirstOrThrow()
      if (letters > written) await pause(150)
      written = letters
      return outcome
    }
    let written = 0
    const app = testApp(database(), { transact })
    const [known, unknown]: number[][] = [[], []]
    const answers = new Set<string>()
    for (let round = 0; round < 3; round++)
      for (const [email, times] of [
        [TESS, known],
        [`iemand${round}@example.org`, unknown],
      ] as const) {
        const startedAt = performance.now()
        const { status, headers, text } = await ask(request(app), email)
        times?.push(performance.now() - startedAt)
        const cookie = String(headers['set-cookie']).replace(/s%3A[^;]+|Expires=[^;]+/g, '…')
        answers.add(JSON.stringify([status, headers.location, cookie, text]))
      }
    expect(answers.size).toBe(1)
    const middle = (times: number[] = []) => times.toSorted((a, b) => a - b)[1] ?? 0
    expect(Math.abs(middle(known) - middle(unknown))).toBeLessThan(60)
    expect((await lettersWithLinks(database().db)).map(({ kind, to }) => [kind, to])).toEqual(
      Array.from({ length: 3 }, () => ['organiserSignIn', TESS]),
    )
  })

  test('a fourth time in a quarter of an hour answers the same and writes nothing', async () => {
    await aPlatform()
    const browser = request.agent(testApp(database()))
    const answers = new Set<string>()
    for (let at = 0; at < 4; at++) {
      const { status, headers, text } = await ask(browser, at % 2 ? TESS : ` ${TESS.toUpperCase()}`)
      answers.add(JSON.stringify([status, headers.location, text]))
    }
    expect([...answers]).toEqual([
      JSON.stringify([303, '/organiser/sign-in/code', 'See Other. Redirecting to /organiser/sign-in/code']),
    ])
    expect((await lettersWithLinks(database().db)).length).toBe(3)
    expect((await type(browser, codeOf(await lastLetter()))).headers.location).toBe('/organiser')
  })

  test('with something that is no address gives the form again, in words, with what was typed', async () => {
    for (const [email, words] of [
      ['', 'Typ je e-mailadres.'],
      ['"tess"@x', 'Dit is geen e-mailadres'],
    ]) {
      const page = await ask(request(testApp(database())), email ?? '')
      expect([page.status, page.headers['set-cookie']]).toEqual([422, undefined])
      expect(page.text).toContain(words)
    }
  })

  test('writes one letter for each institute of an address, and each link opens its own', async () => {
    const { db } = database()
    const [first, second] = [
      await aPlatform(),
      await anOrganiser(db, (await anInstitute(db, { slug: 'academie', name: 'Academie' })).id),
    ]
    const app = testApp(database())
    await ask(request(app), TESS)
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

describe('a sign-in letter', () => {
  test('asked for in browser A works by its button in browser B', async () => {
    await aPlatform()
    const app = testApp(database())
    const [a, b] = [request.agent(app), request.agent(app)]
    await ask(a, TESS)
    const { path } = await lastLetter()
    const pressed = await b.post(path)
    expect([pressed.status, pressed.headers.location]).toEqual([303, '/organiser'])
  })

  test('has a code that is refused in browser B and works in browser A, under a new session id', async () => {
    await aPlatform()
    const app = testApp(database())
    const [a, b] = [request.agent(app), request.agent(app)]
    const asked = await ask(a, TESS)
    await ask(b, 'iemand@example.org')
    const code = codeOf(await lastLetter())
    const refused = await type(b, code)
    expect([refused.status, refused.text.includes('Deze code klopt niet')]).toEqual([422, true])
    const accepted = await type(a, code.toLowerCase())
    expect([accepted.status, accepted.headers.location]).toEqual([303, '/organiser'])
    const sid = (answer: typeof asked) => /s%3A([^.]+)/.exec(String(answer.headers['set-cookie']))?.[1]
    expect(sid(accepted)).toBeDefined()
    expect(sid(accepted)).not.toBe(sid(asked))
  })

  test('has a code that the sixth attempt does not open', async () => {
    await aPlatform()
    const browser = request.agent(testApp(database()))
    await ask(browser, TESS)
    const code = codeOf(await lastLetter())
    for (let attempt = 1; attempt <= 5; attempt++) await type(browser, 'WRONG2')
    expect((await type(browser, code)).status).toBe(422)
  })

  test('is gone sixteen minutes later, link and code', async () => {
    await aPlatform()
    let now = NOW
    const browser = request.agent(testApp(database(), { now: () => now }))
    await ask(browser, TESS)
    const { path, code } = await lastLetter()
    now = NOW.add({ minutes: 14, seconds: 59 })
    expect((await browser.get(path)).status).toBe(200)
    now = NOW.add({ minutes: 16 })
    expect((await browser.post(path)).status).toBe(410)
    expect((await type(browser, code ?? '')).status).toBe(422)
  })

  test('is ended by a newer one', async () => {
    await aPlatform()
    const browser = request.agent(testApp(database()))
    await ask(browser, TESS)
    const older = await lastLetter()
    await ask(browser, TESS)
    const newer = await lastLetter()
    expect([(await browser.get(older.path)).status, (await browser.get(newer.path)).status]).toEqual([
      410, 200,
    ])
  })
})

test('an incomplete code is asked for again without counting as an attempt', async () => {
  await aPlatform()
  const browser = request.agent(testApp(database()))
  await ask(browser, TESS)
  const code = codeOf(await lastLetter())
  for (let at = 0; at < 6; at++) expect((await type(browser, 'ABC')).text).toContain('zes letters en cijfers')
  expect((await type(browser, code)).headers.location).toBe('/organiser')
})

test('signing out closes every door of the browser', async () => {
  await aPlatform()
  const browser = request.agent(testApp(database()))
  await ask(browser, TESS)
  await browser.post((await lastLetter()).path)
  const out = await browser.post('/organiser/sign-out')
  expect([out.status, out.headers.location]).toEqual([303, '/organiser/sign-in?notice=signedOut'])
  expect(await database().db.selectFrom('session').select('sid').execute()).toEqual([])
})
