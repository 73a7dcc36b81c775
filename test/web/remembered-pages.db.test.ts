import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { createRenderer } from '../../src/render/renderer.ts'
import { aCircle, anInstitute, anOrganiser } from '../factories/circle.ts'
import { testApp, testDeps } from '../support/app.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'

const database = useDatabase()
const PAGE = '/kringen/slim-samenwerken'
const DESK = '/organiser/circles/slim-samenwerken'

/** The app, and how many pages it made so far. */
const countingApp = (now = () => NOW) => {
  const { renderer } = testDeps(database())
  const made = { pages: 0 }
  const counting: ReturnType<typeof createRenderer> = {
    ...renderer,
    template: (name) => {
      if (name === 'layouts/page') made.pages += 1
      return renderer.template(name)
    },
  }
  return { app: testApp(database(), { renderer: counting, now }), made }
}

const aWorld = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const organiser = await anOrganiser(db, institute.id)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  return { db, institute, organiser, circle }
}

describe('a page that is asked for again', () => {
  test('is not made again while nothing changed, and is the same to the byte', async () => {
    await aWorld()
    const { app, made } = countingApp()
    const first = await request(app).get(PAGE).expect(200)
    const second = await request(app).get(PAGE).expect(200)
    expect(second.text).toBe(first.text)
    expect(made.pages).toBe(1)
  })

  test('is made anew when any fact changed, also when another process changed it', async () => {
    const { db, circle } = await aWorld()
    const { app, made } = countingApp()
    await request(app).get(PAGE).expect(200)
    await db.updateTable('circle').set({ title: 'Samen slimmer' }).where('id', '=', circle.id).execute()
    expect((await request(app).get(PAGE).expect(200)).text).toContain('Samen slimmer')
    expect(made.pages).toBe(2)
  })

  test('is another one in another language, at another address and in another minute', async () => {
    await aWorld()
    let now = NOW
    const { app, made } = countingApp(() => now)
    const dutch = await request(app).get(PAGE).expect(200)
    const english = await request(app).get(PAGE).set('Cookie', 'language=en').expect(200)
    expect([dutch.headers['content-language'], english.headers['content-language']]).toEqual(['nl', 'en'])
    now = NOW.add({ minutes: 1 })
    await request(app).get(PAGE).expect(200)
    expect(made.pages).toBe(3)
  })

  test('need not be sent when the browser has it', async () => {
    await aWorld()
    const { app } = countingApp()
    const { headers } = await request(app).get(PAGE).expect(200)
    await request(app).get(PAGE).set('If-None-Match', String(headers.etag)).expect(304)
    const head = await request(app).head(PAGE).set('Accept-Encoding', 'gzip, deflate').expect(200)
    expect([head.headers.etag, head.headers['content-length']]).toEqual([
      headers.etag,
      headers['content-length'],
    ])
  })
})

describe('the page of a circle for its organiser', () => {
  test('is remembered per session, and ends with it', async () => {
    const { db, organiser } = await aWorld()
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const { app, made } = countingApp()
    for (let time = 0; time < 2; time++) await request(app).get(DESK).set('Cookie', cookie).expect(200)
    expect(made.pages).toBe(1)
    await db.deleteFrom('session').execute()
    const after = await request(app).get(DESK).set('Cookie', cookie).expect(303)
    expect(after.headers.location).toBe('/organiser/sign-in')
  })

  test('is not opened by a cookie that somebody made up or changed', async () => {
    const { db, organiser } = await aWorld()
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const { app } = countingApp()
    const changed = [`${cookie}x`, cookie.replace('s%3A', 's%3Ax'), 'leerkring=%', 'leerkring=s%3Aa.b', '']
    for (const one of changed) await request(app).get(DESK).set('Cookie', one).expect(303)
  })

  test('changes when the role of the organiser does', async () => {
    const { db, organiser } = await aWorld()
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const { app } = countingApp()
    const before = await request(app).get(DESK).set('Cookie', cookie).expect(200)
    await db.updateTable('organiser').set({ role: 'reader' }).where('id', '=', organiser.id).execute()
    const after = await request(app).get(DESK).set('Cookie', cookie).expect(200)
    expect(after.text).not.toBe(before.text)
  })
})
