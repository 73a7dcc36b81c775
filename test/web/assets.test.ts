import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { type Assets, loadAssets } from '../../src/web/assets.ts'

const FOLDER = join(import.meta.dirname, '../../views/assets')

let assets: Assets
const app = express()

beforeAll(async () => {
  assets = await loadAssets()
  app.use(assets.router)
})

describe('the address of a file', () => {
  test('changes with its content and not otherwise', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assets-'))
    await cp(FOLDER, folder, { recursive: true })
    const before = await loadAssets(folder)
    const icon = await readFile(join(folder, 'icon.svg'), 'utf8')
    await writeFile(join(folder, 'icon.svg'), icon.replace('Leerkring', 'Kring'))
    const after = await loadAssets(folder)
    await rm(folder, { recursive: true })
    expect(before.href('icon.svg')).toMatch(/^\/assets\/icon\.[0-9a-f]{12}\.svg$/)
    expect(after.href('icon.svg')).not.toBe(before.href('icon.svg'))
    expect(after.href('site.css')).toBe(before.href('site.css'))
  })
})

describe('what is served', () => {
  test('may be kept for a year, because its address is its content', async () => {
    const answer = await request(app).get(assets.href('site.css')).expect(200)
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
    })
  })

  test('is the same text in brotli, in gzip and bare, brotli first', async () => {
    const bare = await raw(assets.href('site.css'), 'identity')
    const gzip = await raw(assets.href('site.css'), 'gzip')
    const brotli = await raw(assets.href('site.css'), 'gzip, deflate, br')
    expect([bare.encoding, gzip.encoding, brotli.encoding]).toEqual([undefined, 'gzip', 'br'])
    expect(gunzipSync(gzip.body).equals(bare.body)).toBe(true)
    expect(brotliDecompressSync(brotli.body).equals(bare.body)).toBe(true)
  })

  test('weighs less than 30 kB of style and 25 kB of type', async () => {
    const style = await raw(assets.href('site.css'), 'br')
    const type = await raw(assets.href('figtree.woff2'), 'br')
    expect(style.body.length).toBeLessThan(30_000)
    expect(type.body.length).toBeLessThan(25_000)
    expect(type.encoding).toBeUndefined()
  })

  test('asks nothing of another site and finds its own fonts', async () => {
    const css = (await raw(assets.href('site.css'), 'identity')).body.toString('utf8')
    expect(css).not.toMatch(/https?:|data:|@import|url\(["']?\/\//)
    const fonts = [...css.matchAll(/url\(["']?([^"')]+)/g)].map((match) => `/assets/${match[1]}`)
    expect(fonts).toEqual([assets.href('figtree.woff2'), assets.href('figtree-ext.woff2')])
  })

  test('is nothing under a name that we never gave', async () => {
    await request(app).get('/assets/site.css').expect(404)
    await request(app).get('/assets/..%2Fsite.css').expect(404)
  })
})

// As on the wire: the parser of supertest would be handed the unpacked text.
async function raw(href: string, accepted: string): Promise<{ body: Buffer; encoding: string | undefined }> {
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // The cast: a server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  const asked = get({
    host: '127.0.0.1',
    port,
    path: href,
    headers: { 'accept-encoding': accepted },
    timeout: 5000,
  })
  // The cast: this is what Node emits with a response.
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const body = await buffer(answer)
  server.close()
  return { body, encoding: answer.headers['content-encoding'] }
}
