import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './embedded-place.ts'
import { type Programs, run } from './embedded-programs.ts'

interface NewCluster {
  place: Place
  programs: Programs
  user: string
  password: string
  /** False skips flushing the new files to disk; only for data that may be lost. */
  isSynced: boolean
}

/** Makes an empty cluster (UTF-8, sorted by code point on every machine); a half-made one of an earlier try is removed. */
export async function createCluster({
  place,
  programs,
  user,
  password,
  isSynced,
}: NewCluster): Promise<void> {
  const unfinished = `${place.data}.new`
  const passwordFile = join(place.home, 'postgres-password.new')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    for (const path of place.account ? [unfinished, passwordFile] : []) {
      await chown(path, place.account?.uid ?? 0, place.account?.gid ?? 0)
    }
    const options = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = [`--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const speed = isSynced ? [] : ['--no-sync']
    await run(programs.initdb, ['-D', unfinished, ...options, ...access, ...speed], place.account)
    // Only a finished cluster gets its real name, so a start that was cut off leaves nothing that looks whole.
    await rename(unfinished, place.data)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Whether a finished cluster lies in `data`. Ask it under the owner's lock: another process may just be making one. */
export async function hasCluster(data: string): Promise<boolean> {
  return stat(data).then(
    () => true,
    () => false,
  )
}
