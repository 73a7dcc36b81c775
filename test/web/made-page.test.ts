import { get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import express from 'express'
import { type MadePage, madePage, sendMade } from '../../src/web/made-page.ts'

const HTML = `<p>${'Wat ís er, Zoë? '.repeat(400)}</p>`

let page: MadePage
let server: Server

beforeAll(async () => {
  page = madePage(HTML, { language: 'nl', isPrivate: false, status: 200 })
  const app = express()
  app.get('/', (req, res) => sendMade(req, res, page))
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve())
  })
})
afterAll(() => {
  server.close()
})

describe('a page as it travels', () => {
  test('is the same text in brotli, in gzip and bare, brotli first', async () => {
    const bare = await fetched({ 'Accept-Encoding': 'identity' })
    const gzip = await fetched({ 'Accept-Encoding': 'gzip' })
    const brotli = await fetched({ 'Accept-Encoding': 'gzip, deflate, br' })
    expect([bare, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ])
    expect(bare.body.toString()).toBe(HTML)
    expect(gunzipSync(gzip.body).toString()).toBe(HTML)
    expect(brotliDecompressSync(brotli.body).toString()).toBe(HTML)
    for (const { headers, body } of [bare, gzip, brotli])
      expect([headers['content-length'], headers.vary]).toEqual([`${body.length}`, 'Accept-Encoding'])
    expect(brotli.body.length).toBeLessThan(HTML.length / 10)
  })

  test('is packed once, however often it is asked for', async () => {
    await fetched({ 'Accept-Encoding': 'br' })
    const first = page.packed.get('br')
    await fetched({ 'Accept-Encoding': 'br' })
    expect(first).toBeInstanceOf(Buffer)
    expect(page.packed.get('br')).toBe(first)
  })

  test('is known again whichever way it came', async () => {
    const { headers } = await fetched({ 'Accept-Encoding': 'br' })
    const again = await fetched({ 'Accept-Encoding': 'gzip', 'If-None-Match': `${headers.etag}` })
    expect([again.status, again.body.length, again.headers.vary]).toEqual([304, 0, 'Accept-Encoding'])
  })
})

// As on the wire: a client that unpacks would hide how it came.
const fetched = async (headers: Record<string, string>) => {
  // The cast: a server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/', headers }, resolve).on('error', reject)
  })
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}
