import { once } from 'node:events'
import { createServer, connect as dial } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { cleanUp, enterableFolder } from './support/embedded-process.ts'
import { freshDatabase } from './support/postgres.ts'
import { endApps, freePorts, startAndEnd, startApps } from './support/two-apps.ts'
import { aVisitor } from './support/visitor.ts'

const folders: string[] = []
const aDataDir = async () => {
  const folder = await enterableFolder()
  folders.push(folder)
  return folder
}

const one = async (options: Parameters<typeof startApps>[1]) => {
  const [app] = await startApps(1, options)
  if (!app) throw new Error('startApps gives as many apps as it was asked for')
  return app
}

afterEach(endApps)
afterAll(async () => {
  for (const folder of folders) await cleanUp(folder)
})

describe('a first start on nothing but a folder', () => {
  test('prints its address and a link for each of three roles, keeps its data, and survives kill -9', async () => {
    const env = { DATA_DIR: await aDataDir(), DEMO: 'on' }
    const first = await one({ env })
    await until(() => first.printed().includes('/dev/mail'))
    expect(first.printed()).toContain(`Leerkring is ready: ${first.url}`)
    expect(linksIn(first.printed()).map(({ role }) => role)).toEqual(['organiser', 'host', 'participant'])
    for (const { href } of linksIn(first.printed()))
      expect(await aVisitor(href).get('')).toMatchObject({ status: 200 })
    expect(first.printed()).toContain('The demo circle was loaded')
    await first.kill9()

    const second = await one({ env })
    await until(() => second.printed().includes('/dev/mail'))
    expect(second.printed()).not.toContain('The demo circle was loaded')
    expect((await aVisitor(second.url).get('/')).text).toContain(
      '/kringen/slim-samenwerken-in-regionale-netwerken',
    )
    // The organiser's works once and only the newest one; the others until they expire, whichever process made them.
    for (const { role, href } of linksIn(first.printed())) {
      const { status } = await aVisitor(second.url).get(new URL(href).pathname)
      expect({ role, status }).toEqual({ role, status: role === 'organiser' ? 410 : 200 })
    }
    expect(await second.stop()).toBe(0)
  }, 90_000)
})

describe('a start that cannot be', () => {
  test('names everything that is wrong with its environment in one error', async () => {
    const env = {
      PORT: 'three',
      BASE_URL: 'ftp://example.org',
      SMTP_URL: 'mail',
      MAIL_FROM: 'nobody',
      JOBS: 'maybe',
    }
    const { code, printed, logged } = await startAndEnd({ env })
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(logged).toContain('The environment is not right:')
    expect(Object.keys(env).filter((name) => !logged.includes(`  ${name} must`))).toEqual([])
    expect(logged).not.toContain('    at ')
  })

  test('names what production needs, all at once', async () => {
    const { code, logged } = await startAndEnd({ env: { NODE_ENV: 'production', SESSION_SECRET: '' } })
    expect(code).toBe(1)
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'SESSION_SECRET', 'BASE_URL', 'MAIL_FROM'])
      expect(logged).toContain(`  ${name} must be set when NODE_ENV=production`)
  })

  test('says in words that its port is taken', async () => {
    const database = await freshDatabase('port_taken')
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, logged } = await startAndEnd({ databaseUrl: database.url, env: { PORT: `${port}` } })
    await once(other.close(), 'close')
    await database.drop()
    expect(code).toBe(1)
    expect(logged).toContain(`Port ${port} is taken by another program.`)
    expect(logged).not.toContain('    at ')
  })
})

describe('a running app', () => {
  test('tells whoever watches that it lives and works, without a session', async () => {
    const database = await freshDatabase('health')
    const app = await one({ databaseUrl: database.url })
    const [health, ready] = await Promise.all(['/healthz', '/readyz'].map(aVisitor(app.url).get))
    expect(health).toMatchObject({ status: 200, text: '{"ok":true}' })
    expect(ready).toMatchObject({ status: 200, text: '{"ok":true,"database":true,"queue":true}' })
    expect(health?.headers.getSetCookie()).toEqual([])
    expect(ready?.headers.getSetCookie()).toEqual([])
    await app.stop()
    await database.drop()
  })

  test('finishes a running request on SIGTERM and ends with 0', async () => {
    const database = await freshDatabase('sigterm')
    const app = await one({ databaseUrl: database.url })
    const socket = dial(Number(new URL(app.url).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text
    })
    const ended = once(socket, 'end')
    // Half of a form is sent once the app says that it reads: the request runs, and cannot be answered yet.
    socket.write(
      'POST /language HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 18\r\n\r\n',
    )
    while (!answer.includes('100 Continue')) await once(socket, 'data')
    answer = ''
    socket.write('language=')
    const stopped = app.stop()
    await pause(300)
    expect(app.isRunning()).toBe(true)
    socket.write('en&back=/')
    await ended
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 303 See Other')
    expect(await stopped).toBe(0)
    await database.drop()
  })

  test('neither prints a link nor shows letters in production', async () => {
    const database = await freshDatabase('production')
    const [port] = await freePorts(1)
    const production = await one({
      databaseUrl: database.url,
      // Nobody listens there, and no letter is written.
      smtpUrl: 'smtp://127.0.0.1:9',
      env: {
        NODE_ENV: 'production',
        PORT: `${port}`,
        BASE_URL: `http://localhost:${port}`,
        MAIL_FROM: 'kringen@example.org',
        ORGANISER_EMAILS: 'tess.regelaar@example.org',
        LOG_LEVEL: 'info',
      },
    })
    await until(() => production.logged().includes('listening on'))
    expect(production.printed() + production.logged()).not.toContain('/link/')
    expect((await aVisitor(production.url).get('/dev/mail')).status).toBe(404)
    expect(await production.stop()).toBe(0)
    await database.drop()
  })
})

const linksIn = (printed: string) =>
  [...printed.matchAll(/^ {2}(organiser|host|participant) .* (http:\S+\/link\/[\w-]{43})$/gm)].map(
    ([, role, href]) => ({ role, href: href ?? '' }),
  )

const until = async (isSo: () => boolean) => {
  for (let step = 0; step < 200 && !isSo(); step++) await pause(50)
}
