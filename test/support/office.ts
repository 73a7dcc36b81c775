import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice']

/** Where LibreOffice is on this machine; null when it is not. SOFFICE_PATH names another place. */
export const findOffice = async (): Promise<string | null> => {
  for (const place of [process.env.SOFFICE_PATH ?? '', ...PLACES]) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    )
    if (place !== '' && isThere) return place
  }
  return null
}

/** Files of a word processor as PDF, each converted by LibreOffice, by the same names. @throws when one does not open */
export const convertedToPdf = async (
  office: string,
  files: Record<string, Uint8Array>,
): Promise<Record<string, Uint8Array>> => {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-office-'))
  try {
    const names = Object.keys(files)
    const path = (name: string, ending: string) => join(folder, `${name}.${ending}`)
    for (const name of names) await writeFile(path(name, 'docx'), files[name] ?? '')
    await run(office, [
      // A profile of its own: another LibreOffice on this machine keeps going.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
      ...names.map((name) => path(name, 'docx')),
    ])
    const pdfs = await Promise.all(
      names.map(async (name) => [name, await readFile(path(name, 'pdf'))] as const),
    )
    return Object.fromEntries(pdfs)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const run = (program: string, args: string[]) =>
  new Promise<void>((resolve, reject) => {
    execFile(program, args, { timeout: 240_000 }, (error) => (error ? reject(error) : resolve()))
  })
