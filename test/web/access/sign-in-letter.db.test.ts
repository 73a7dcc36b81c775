import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { aPlatform, askForLetter, lastLetter, typeCode } from '../../factories/sign-in.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

describe('a sign-in letter', () => {
  test('asked for in browser A works by its button in browser B', async () => {
    await aPlatform(database().db)
    const app = testApp(database())
    const [a, b] = [request.agent(app), request.agent(app)]
    await askForLetter(a)
    const { path } = await lastLetter(database().db)
    const pressed = await b.post(path)
    expect([pressed.status, pressed.headers.location]).toEqual([303, '/organiser'])
  })

  test('has a code that is refused in browser B and works in browser A, under a new session id', async () => {
    await aPlatform(database().db)
    const app = testApp(database())
    const [a, b] = [request.agent(app), request.agent(app)]
    const asked = await askForLetter(a)
    await askForLetter(b, 'iemand@example.org')
    const { code } = await lastLetter(database().db)
    const refused = await typeCode(b, code)
    expect([refused.status, refused.text.includes('Deze code klopt niet')]).toEqual([422, true])
    const accepted = await typeCode(a, (code ?? '').toLowerCase())
    expect([accepted.status, accepted.headers.location]).toEqual([303, '/organiser'])
    const sid = (answer: typeof asked) => /s%3A([^.]+)/.exec(String(answer.headers['set-cookie']))?.[1]
    expect(sid(accepted)).toBeDefined()
    expect(sid(accepted)).not.toBe(sid(asked))
  })

  test('has a code that the sixth attempt does not open', async () => {
    await aPlatform(database().db)
    const browser = request.agent(testApp(database()))
    await askForLetter(browser)
    const { code } = await lastLetter(database().db)
    for (let attempt = 1; attempt <= 5; attempt++) await typeCode(browser, 'WRONG2')
    expect((await typeCode(browser, code)).status).toBe(422)
  })

  test('is gone sixteen minutes later, link and code', async () => {
    await aPlatform(database().db)
    let now = NOW
    const browser = request.agent(testApp(database(), { now: () => now }))
    await askForLetter(browser)
    const { path, code } = await lastLetter(database().db)
    now = NOW.add({ minutes: 14, seconds: 59 })
    expect((await browser.get(path)).status).toBe(200)
    now = NOW.add({ minutes: 16 })
    expect((await browser.post(path)).status).toBe(410)
    expect((await typeCode(browser, code)).status).toBe(422)
  })

  test('is ended by a newer one', async () => {
    await aPlatform(database().db)
    const browser = request.agent(testApp(database()))
    await askForLetter(browser)
    const older = await lastLetter(database().db)
    await askForLetter(browser)
    const newer = await lastLetter(database().db)
    expect([(await browser.get(older.path)).status, (await browser.get(newer.path)).status]).toEqual([
      410, 200,
    ])
  })
})

test('an incomplete code is asked for again without counting as an attempt', async () => {
  await aPlatform(database().db)
  const browser = request.agent(testApp(database()))
  await askForLetter(browser)
  const { code } = await lastLetter(database().db)
  for (let at = 0; at < 6; at++)
    expect((await typeCode(browser, 'ABC')).text).toContain('zes letters en cijfers')
  expect((await typeCode(browser, code)).headers.location).toBe('/organiser')
})

test('signing out closes every door of the browser', async () => {
  await aPlatform(database().db)
  const browser = request.agent(testApp(database()))
  await askForLetter(browser)
  await browser.post((await lastLetter(database().db)).path)
  const out = await browser.post('/organiser/sign-out')
  expect([out.status, out.headers.location]).toEqual([303, '/organiser/sign-in?notice=signedOut'])
  expect(await database().db.selectFrom('session').select('sid').execute()).toEqual([])
})
