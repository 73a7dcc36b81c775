import { expect, test } from '@jest/globals'
import request from 'supertest'
import { readConfig } from '../../../../src/config.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()

test('every part stands on one page, in both languages, the same for whoever asks', async () => {
  const app = testApp(database())
  const dutch = await request(app).get('/dev/style?notice=saved')
  const again = await request(app).get('/dev/style')
  const english = await request(app).get('/dev/style').set('Cookie', 'language=en')
  expect([dutch.status, english.status]).toEqual([200, 200])
  expect(again.text).toBe(dutch.text)
  expect(again.text).not.toContain('role="status">\n        <div class="utrecht-alert__icon')
  expect(english.text).toContain('The design language')
})

test('has a rule for every class of a colour, a pair and a size that it names', async () => {
  const app = testApp(database())
  const [page, looks] = [await request(app).get('/dev/style'), await request(app).get('/assets/looks.css')]
  const classes = new Set(
    [...page.text.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names?.split(' ') ?? []),
  )
  const named = [...classes].filter((name) => /^(look|ground|pair|size)-/.test(name))
  expect(looks.type).toBe('text/css')
  expect(named.length).toBeGreaterThan(90)
  expect(named.filter((name) => !looks.text.includes(`.${name}{`))).toEqual([])
})

test('the parts of a letter stand in a letter, where nothing may run', async () => {
  const letter = await request(testApp(database())).get('/dev/style/letter/html')
  expect([letter.status, letter.headers['content-security-policy']]).toEqual([
    200,
    expect.stringContaining("default-src 'none'"),
  ])
})

test('is not there in production', async () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://127.0.0.1/x',
    SESSION_SECRET: 'a secret of thirty-two characters',
    BASE_URL: 'https://leerkring.example.org',
    MAIL_FROM: 'agenda@leerkring.example.org',
    SMTP_URL: 'smtp://127.0.0.1:25',
    NODE_ENV: 'production',
  })
  const app = testApp(database(), { config })
  for (const path of ['/dev/style', '/assets/looks.css', '/dev/style/letter/html'])
    expect((await request(app).get(path)).status).toBe(404)
})
