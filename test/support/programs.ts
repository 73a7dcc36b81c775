import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The first of these programs that is on this machine; null when none is. */
export const findProgram = async (...places: string[]): Promise<string | null> => {
  for (const place of places) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    )
    if (isThere) return place
  }
  return null
}

/** What a program prints, within half a minute. @throws with its words when it fails */
export const output = async (
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> => {
  const options = { timeout: 30_000, env: { ...process.env, ...env }, maxBuffer: 16_000_000 }
  const { stdout } = await run(program, args, options)
  return stdout
}

/** A Python that can read calendars; null when there is none. */
export const findCalendarPython = async (): Promise<string | null> => {
  const python = await findProgram('/usr/bin/python3')
  if (!python) return null
  return output(python, ['-c', 'import icalendar']).then(
    () => python,
    () => null,
  )
}
