import { expect, test } from '@jest/globals'
import request from 'supertest'
import { setTheme } from '../../../src/institute/set-theme.ts'
import { themeCss, themeHref } from '../../../src/institute/theme.ts'
import { aWorld } from '../../factories/world.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()
const tokens = { accent: '#7a2e5d', 'dark:accent': '#eaa6cd' }

// The pages of an institute, each as whoever may see it.
const pagesOf = async (world: Awaited<ReturnType<typeof aWorld>>) => {
  const { circle, organiser, registration, editor, meetingId, links } = world
  const open = `/kringen/${circle.slug}`
  const paths = [
    open,
    `${open}/registration-link/sent`,
    `${open}/meetings/1`,
    `${open}/meetings/1/print`,
    `${open}/registration`,
    `/participant/${registration.id}`,
    `/participant/${registration.id}/meetings/1`,
    `/participant/${registration.id}/withdrawal`,
    `/host/meetings/${meetingId}/section`,
    ...Object.values(links).map(({ token }) => `/link/${token}`),
    '/organiser',
    '/organiser/letters',
    `/organiser/circles/${circle.slug}`,
  ]
  const cookie = await sessionCookie(database().db, {
    organiserId: organiser.id,
    registrationIds: [registration.id],
    hostEditorIds: [editor.id],
    applicants: [{ circleId: circle.id, email: 'nieuw@example.org' }],
  })
  const app = testApp(database())
  const pages = []
  for (const path of paths) {
    const { status, text } = await request(app).get(path).set('Cookie', cookie)
    pages.push({ path, status, theme: /href="(\/theme\/[^"]*)"/.exec(text)?.[1] ?? null })
  }
  return pages
}

test('every page of an institute wears its colours, and no page of another institute does', async () => {
  const { db } = database()
  const [own, other] = [await aWorld(database()), await aWorld(database(), 'academie')]
  await db.transaction().execute((trx) => setTheme(trx, { slug: 'kennisplatform', tokens }))
  const theme = themeHref('kennisplatform', tokens)
  const [ours, theirs] = [await pagesOf(own), await pagesOf(other)]
  expect(ours).toEqual(ours.map(({ path }) => ({ path, status: 200, theme })))
  expect(theirs).toEqual(theirs.map(({ path }) => ({ path, status: 200, theme: null })))
})

test('the colours are served under an address that may be kept, and only for an institute that is there', async () => {
  const { db } = database()
  await aWorld(database())
  await db.transaction().execute((trx) => setTheme(trx, { slug: 'kennisplatform', tokens }))
  const app = testApp(database())
  const served = await request(app).get(themeHref('kennisplatform', tokens) ?? '')
  expect([served.status, served.type, served.headers['cache-control'], served.text]).toEqual([
    200,
    'text/css',
    'public, max-age=31536000, immutable',
    themeCss(tokens),
  ])
  expect((await request(app).get('/theme/niemand/x.css')).status).toBe(404)
})
