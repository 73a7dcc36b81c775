import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, run } from './embedded-programs.ts'

export interface Place {
  /** Folder of the data, the lock and copied programs: dataDir, or one elsewhere that the account can reach. */
  home: string
  data: string
  account?: Account
}

type Log = (message: string) => void

const pointerName = 'postgres-place.json'
const reachableBases = ['/var/lib/leerkring', '/var/tmp/leerkring']

/**
 * Decides where the data lies and who runs PostgreSQL on it.
 * As root: in dataDir when PostgreSQL's own user can write there, else in a folder of its own that it can reach, noted
 * in `<dataDir>/postgres-place.json`. The permissions of existing folders are never changed.
 */
export async function findPlace(dataDir: string, log: Log): Promise<Place> {
  const pointed = await readPointer(dataDir)
  const home = pointed ?? dataDir
  const data = join(home, 'postgres')
  const owner = await ownerOf(data)
  const ourselves = process.getuid?.() ?? owner?.uid
  if (ourselves !== 0) {
    if (!owner || owner.uid === ourselves) return { home, data }
    throw new Error(`The data in ${data} belongs to user ${owner.uid}; start as that user, or as root.`)
  }
  // Data made by an ordinary user stays theirs: their next start must find it as they left it.
  const account = owner ?? (await postgresAccount(log))
  if (await canWriteBelow(home, account)) return { home, data, account }
  if (owner)
    throw new Error(`User ${owner.uid}, who owns the data in ${data}, can no longer reach that folder.`)
  return { ...(await placeElsewhere(dataDir, account, log)), account }
}

/** Where the data of this dataDir lies: itself, or the folder that its note points to. */
export async function homeOf(dataDir: string): Promise<string> {
  return (await readPointer(dataDir)) ?? dataDir
}

async function readPointer(dataDir: string): Promise<string | null> {
  const text = await readFile(join(dataDir, pointerName), 'utf8').catch(() => null)
  if (text === null) return null
  const { place } = JSON.parse(text)
  if (await ownerOf(place)) return place
  // An empty database in its place would look as if everything were lost, and hide what can be put back.
  throw new Error(`${join(dataDir, pointerName)} says that the data lies in ${place}, which is not there.`)
}

async function ownerOf(path: string): Promise<Account | null> {
  return stat(path).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => null,
  )
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
