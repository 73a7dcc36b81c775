import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { html, pdf, plainZip, png } from '../../factories/files.ts'
import { aHousehold, type Household } from '../../factories/household.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/postgres.ts'
import { upload } from '../../support/upload.ts'
import { aVisitor } from '../../support/visitor.ts'

const database = useDatabase()
let server: Server
let url: string
let house: Household
let desk: string

beforeEach(async () => {
  server = testApp(database()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  house = await aHousehold(database().db, 'Alfa')
  desk = `/organiser/circles/${house.circleSlug}/meetings/1/attachments`
})
afterEach(async () => {
  server.closeAllConnections()
  await once(server.close(), 'close')
})

const as = (who: keyof Household['cookies']) => aVisitor(url, { cookie: house.cookies[who] })
const send = (
  who: keyof Household['cookies'],
  path: string,
  file: Parameters<typeof upload>[2],
  fields: Record<string, string> = {},
) => upload(url + path, house.cookies[who], file, fields)
const idOf = async (name: string) =>
  (
    await database()
      .db.selectFrom('attachment')
      .where('name', '=', name)
      .select('id')
      .executeTakeFirstOrThrow()
  ).id

test('an organiser adds a file to an item and finds it on the page of files and on that of the item', async () => {
  const answer = await send(
    'organiser',
    desk,
    { name: '../<b>Dia’s</b>.pdf', bytes: pdf() },
    { place: house.itemId },
  )
  expect([answer.status, answer.location]).toEqual([303, `${desk}?notice=added`])
  const { text } = await as('organiser').get(desk)
  expect(text).toContain('b-.pdf')
  expect(text).not.toContain('<b>')
  expect(text).toContain('PDF, 75 bytes')
  expect(text).toContain('Alfa Organisator, organisator, ')
  const item = await as('organiser').get(
    `/organiser/circles/${house.circleSlug}/meetings/1/programme/items/${house.itemId}`,
  )
  expect(item.text).toContain(`${desk}/${await idOf('b-.pdf')}`)
})

test('a file is handed out whole, to be kept and not to be run, and once only to who has it', async () => {
  const bytes = png()
  await send('organiser', desk, { name: 'Plein “Ørsted”.png', bytes }, { place: '' })
  const id = await idOf('Plein “Ørsted”.png')
  const answer = await fetch(`${url}${desk}/${id}`, { headers: { Cookie: house.cookies.organiser } })
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`
  expect({
    status: answer.status,
    ...Object.fromEntries(
      [
        'content-type',
        'content-length',
        'content-disposition',
        'content-security-policy',
        'x-content-type-options',
        'cache-control',
        'etag',
      ].map((name) => [name, answer.headers.get(name)]),
    ),
  }).toEqual({
    status: 200,
    'content-type': 'image/png',
    'content-length': String(bytes.length),
    'content-disposition': `attachment; filename="Plein ??rsted?.png"; filename*=UTF-8''Plein%20%E2%80%9C%C3%98rsted%E2%80%9D.png`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag,
  })
  const again = await fetch(`${url}${desk}/${id}`, {
    headers: { Cookie: house.cookies.organiser, 'If-None-Match': etag },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await fetch(`${url}${desk}/${id}`, {
    method: 'HEAD',
    headers: { Cookie: house.cookies.organiser },
  })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)])
})

test.each([
  ['nothing chosen', null, 422, 'Kies een bestand.'],
  ['an empty file', { name: 'a.pdf', bytes: Buffer.alloc(0) }, 422, 'Dit bestand is leeg.'],
  ['a page', { name: 'a.pdf', bytes: html() }, 422, 'een browser voert ze uit'],
  ['an archive', { name: 'a.docx', bytes: plainZip() }, 422, 'voeg de bestanden een voor een toe'],
  ['a large one', { name: 'a.pdf', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) }, 413, 'maximaal 20 MB'],
  ['a very large one', { name: 'a.pdf', bytes: Buffer.alloc(40 * 1024 * 1024) }, 413, 'maximaal 20 MB'],
])('%s is refused in words at the field, and the place stays chosen', async (_, file, status, words) => {
  const answer = await send('organiser', desk, file, { place: house.itemId })
  expect(answer.status).toBe(status)
  expect(answer.text.toLowerCase()).toContain(words.toLowerCase())
  expect(answer.text).toContain('id="field-file-error"')
  // What is refused before it is read takes its fields with it.
  if (!_.startsWith('a very')) expect(answer.text).toMatch(new RegExp(`value="${house.itemId}"[^>]*selected`))
})

test('two hundred megabytes are refused before they are read, with and without a length', async () => {
  const before = process.memoryUsage.rss()
  const chunk = new Uint8Array(1024 * 1024)
  for (const length of [200 * chunk.length, null]) {
    let left = 200
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (left === 0) return controller.close()
        left -= 1
        controller.enqueue(chunk)
      },
    })
    const answer = await fetch(url + desk, {
      method: 'POST',
      body,
      redirect: 'manual',
      duplex: 'half',
      headers: {
        Cookie: house.cookies.organiser,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'multipart/form-data; boundary=x',
        ...(length === null ? {} : { 'Content-Length': String(length) }),
      },
    })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('maximaal 20 MB')
  }
  expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(120)
})

test('six at once are kept, each whole', async () => {
  const sent = Array.from({ length: 6 }, (_, at) =>
    Buffer.concat([pdf(String(at)), Buffer.alloc(3_000_000, at)]),
  )
  const answers = await Promise.all(
    sent.map((bytes, at) => send('organiser', desk, { name: `${at}.pdf`, bytes })),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303))
  for (const [at, bytes] of sent.entries()) {
    const got = await fetch(`${url}${desk}/${await idOf(`${at}.pdf`)}`, {
      headers: { Cookie: house.cookies.organiser },
    })
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
  }
})
