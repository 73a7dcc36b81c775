import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

export interface OwnerLock {
  release: () => void
}

export interface Postmaster {
  pid: number
  port: number
  isReady: boolean
}

const busy = 5

/**
 * Says "this process owns the PostgreSQL in `home`", for as long as the process lives or until released.
 * @returns null when another living process (or an earlier call here) holds it
 */
export function takeOwnerLock(home: string): OwnerLock | null {
  // Node offers no file locks, but its SQLite does. Nothing is stored in it: the point is that the kernel lets go
  // of the lock when the process dies, also by kill -9, so there is no stale lock to judge by a process number.
  const file = join(home, 'owner.lock')
  const lock = new DatabaseSync(file)
  try {
    lock.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (typeof error === 'object' && error && 'errcode' in error && error.errcode === busy) return null
    throw new Error(`Cannot lock ${file}; it must belong to the user who starts this.`, { cause: error })
  }
}

/**
 * The PostgreSQL process that now runs on `data`, as its postmaster.pid tells.
 * @returns null when there is none: no such file, a dead process, or a process number that is by now something else
 */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const lines = await readFile(pidFile(data), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1) return null
  if (!(await commandOf(pid)).includes(` ${data} `)) return null
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** Where PostgreSQL itself notes who runs on `data`. */
export function pidFile(data: string): string {
  return join(data, 'postmaster.pid')
}

/** The command line of a process; empty when it is gone, or dead and not yet collected by its parent. */
async function commandOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    }
    return (await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)])).stdout
  } catch {
    return ''
  }
}
