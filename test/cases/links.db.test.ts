import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import pino from 'pino'
import { eventsIn } from '../invitation/outbox.ts'
import { textOf } from '../support/page-text.ts'
import { lands } from '../support/pressing.ts'
import { type Arrived, asked, byStart } from './arrived.ts'
import { STARTS } from './case-circle.ts'
import { useCases } from './case-room.ts'
import { feedOf } from './feed-of.ts'

const written: string[] = []
const log = pino(
  new Writable({
    write: (chunk, _encoding, next) => {
      written.push(String(chunk))
      next()
    },
  }),
)
const room = useCases({ log })
const TESS = 'tess.regelaar@example.org'

test('case 23: a feed answers 304 until something changes, and then one event alone is another', async () => {
  const { db, at, url, tess, desk, second, signUp } = room()
  const { own, home } = await signUp()
  lands(await own.post(`${home}/feed`))
  const address = await feedOf(own, home)
  const first = await fetch(address)
  const text = await first.text()
  expect(Object.fromEntries(KEPT.map((name) => [name, first.headers.get(name)]))).toEqual({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="agenda.ics"',
    'cache-control': 'private',
    'x-robots-tag': 'noindex',
    'content-length': String(Buffer.byteLength(text)),
    etag: expect.stringMatching(/^"[\w-]{43}"$/),
  })
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD|Zo|Tess|@/)
  const head = await fetch(address, { method: 'HEAD' })
  expect(KEPT.map((name) => head.headers.get(name))).toEqual(KEPT.map((name) => first.headers.get(name)))
  const etag = first.headers.get('etag') ?? ''
  const again = await fetch(address, { headers: { 'If-None-Match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])

  at('2026-11-22T10:00:00Z')
  const { id } = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', second)
    .where('kind', '=', 'deepDive')
    .select('id')
    .executeTakeFirstOrThrow()
  const page = `${desk}/meetings/2/programme/items/${id}`
  const mark = /name="mark" value="([^"]*)"/.exec((await tess.get(page)).text)?.[1] ?? ''
  lands(await tess.post(page, { ...EMPTY, mark, title: 'Wandelgesprek', minutes: '75' }))
  const changed = await fetch(address, { headers: { 'If-None-Match': etag } })
  const now = await changed.text()
  expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
  expect(now).toContain('Wandelgesprek')
  const stamps = (file: string) => eventsIn(file).map(({ start, stamp }) => `${start} ${stamp}`)
  expect(stamps(now).filter((line) => !stamps(text).includes(line))).toEqual([
    `${STARTS[1]} 2026-11-22T10:00:00Z`,
  ])

  lands(await own.post(`${home}/feed`))
  expect((await fetch(address)).status).toBe(404)
  expect((await fetch(await feedOf(own, home))).status).toBe(200)
  const tokens = [address, await feedOf(own, home)].map((one) => one.slice(url.length).split('/')[2] ?? '')
  expect(tokens.filter((token) => written.join('').includes(token))).toEqual([])
  expect(written.join('')).toContain('/feed/[key]/agenda.ics')
})

// What the page of an item sends of fields in which nothing stands.
const EMPTY = { text: '', leastMinutes: '', fixedStart: '', place: '', needs: '', internalNote: '' }

const KEPT = [
  'content-type',
  'content-disposition',
  'cache-control',
  'x-robots-tag',
  'content-length',
  'etag',
]

test('case 27: a confirmation pressed 25 times at once: one change, one set of invitations', async () => {
  const { db, url, slug, browser, arrived } = room()
  await (await browser()).post(`/kringen/${slug}/registration-link`, { email: 'zoe@example.org' })
  const [letter] = await arrived('zoe@example.org')
  const link = letter?.links[0]?.slice(url.length) ?? ''
  const people = await Promise.all(Array.from({ length: 25 }, () => browser()))
  const answers = await Promise.all(people.map((one) => one.post(link)))
  const inside = people.filter((_one, index) => answers[index]?.status === 303)
  const others = answers.filter(({ status }) => status === 200)
  expect([inside.length, others.length]).toEqual([1, 24])
  expect(others.filter(({ text }) => !textOf(text).includes('Dit adres is al bevestigd'))).toEqual([])

  const form = { firstName: 'Zoë', lastName: 'Fictief', organisation: 'Gemeente Breda', city: 'Breda' }
  const rest = { jobTitle: 'programmamanager', learningQuestion: 'Hoe houd ik tempo?', brings: 'Ervaring' }
  const [zoe] = inside
  const sent = await Promise.all(
    Array.from({ length: 25 }, () => zoe?.post(`/kringen/${slug}/registration`, { ...form, ...rest })),
  )
  expect(new Set(sent.map((answer) => answer?.status))).toEqual(new Set([303]))
  expect(asked(byStart(await arrived('zoe@example.org')))).toEqual(
    STARTS.map((start) => ['REQUEST', 0, start]),
  )
  expect(await db.selectFrom('registration').select('state').execute()).toEqual([{ state: 'confirmed' }])
})

test('case 28: asking to sign in tells nobody who is known, and its letter opens once', async () => {
  const { at, browser, arrived, url } = room()
  const [here, elsewhere, stranger] = [await browser(), await browser(), await browser()]
  const ask = async (who: typeof here, email: string) => {
    const begun = performance.now()
    const { status, text, location } = await who.post('/organiser/sign-in', { email })
    return { answer: JSON.stringify([status, location, text]), took: performance.now() - begun }
  }
  const known = [await ask(here, TESS), await ask(here, TESS), await ask(here, TESS)]
  const unknown = [await ask(stranger, 'iemand@example.org'), await ask(stranger, 'niemand@example.org')]
  const fourth = await ask(here, TESS)
  expect(new Set([...known, ...unknown, fourth].map(({ answer }) => answer)).size).toBe(1)
  const quickest = (asked: { took: number }[]) => Math.min(...asked.map(({ took }) => took))
  expect(Math.abs(quickest(known) - quickest(unknown))).toBeLessThan(150)
  const letters = await arrived()
  expect(letters.map(({ to }) => to)).toEqual([TESS, TESS, TESS])

  const last = letters.at(-1)
  const link = last?.links[0]?.slice(url.length) ?? ''
  const wrongBrowser = await elsewhere.post('/organiser/sign-in/code', { code: codeIn(last) })
  expect(wrongBrowser.status).toBe(422)
  expect((await elsewhere.post(link)).location).toBe('/organiser')
  const again = await stranger.post(link)
  expect([again.status, textOf(again.text)]).toEqual([410, expect.stringContaining('al ingelogd')])
  expect(again.text).toContain('action="/organiser/sign-in"')

  at('2026-11-21T09:20:00Z')
  await stranger.post('/organiser/sign-in', { email: 'tweede@example.org' })
  const third = letters[2]
  expect((await stranger.get(third?.links[0]?.slice(url.length) ?? '')).status).toBe(410)
})

const codeIn = (letter: Arrived | undefined) => /^([A-Z0-9]{6})\r?$/m.exec(letter?.text ?? '')?.[1] ?? 'none'
