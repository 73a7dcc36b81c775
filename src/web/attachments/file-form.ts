import type { Request } from 'express'
import { takeTurns } from '../../db/take-turns.ts'
import { MOST_BYTES } from '../../programme/attachments/attachment.ts'
import { readMultipart } from './multipart.ts'

/** A posted form with one file, as far as it could be read. */
export interface FileForm {
  fields: Readonly<Record<string, string>>
  /** null when none was chosen */
  file: { name: string; bytes: Buffer } | null
  /** tooLarge: refused before it was read, or as soon as it became so; damaged: broken off, or no form of ours */
  fault: 'tooLarge' | 'damaged' | null
}

/** The largest form that is read, in bytes: a file, and what stands around it. */
const LARGEST_FORM = MOST_BYTES + 64 * 1024

/** Whoever sends nothing for so long has gone. */
const SILENT_MS = 20_000

// So many files are in memory at once in one process; who comes meanwhile waits, and what they send waits in the network.
const inTurn = takeTurns(3)

/**
 * Reads a posted form with one file and does something with it. Call it after the key was looked at: who holds none sends no
 * megabytes. A form that says to be too large is not read at all. The file is in memory until `work` has ended.
 */
export const withFileForm = async <T>(req: Request, work: (form: FileForm) => Promise<T>): Promise<T> => {
  if (Number(req.get('Content-Length') ?? 0) > LARGEST_FORM) return work({ ...NOTHING, fault: 'tooLarge' })
  return inTurn(async () => {
    const body = await readBody(req)
    return work(
      Buffer.isBuffer(body) ? formOf(body, req.get('Content-Type') ?? '') : { ...NOTHING, fault: body },
    )
  })
}

const NOTHING = { fields: {}, file: null, fault: null } as const

const formOf = (body: Buffer, contentType: string): FileForm => {
  // A form without a file, such as a button would send it, was read already and is empty here.
  if (body.length === 0) return NOTHING
  const parts = readMultipart(body, contentType)
  if (!parts) return { ...NOTHING, fault: 'damaged' }
  const file = parts.find(({ fileName }) => fileName !== null)
  // A browser sends a field for a file also when none was chosen: without a name and empty.
  const isChosen = file && (file.fileName !== '' || file.bytes.length > 0)
  return {
    fields: Object.fromEntries(
      parts
        .filter(({ fileName }) => fileName === null)
        .map(({ name, bytes }) => [name, bytes.toString('utf8')]),
    ),
    file: isChosen ? { name: file.fileName ?? '', bytes: file.bytes } : null,
    fault: null,
  }
}

// By events and not by iteration: leaving an iteration early would close the connection before an answer is sent.
const readBody = (req: Request): Promise<Buffer | 'tooLarge' | 'damaged'> =>
  new Promise((resolve) => {
    if (req.readableEnded) return resolve(Buffer.alloc(0))
    if (req.destroyed) return resolve('damaged')
    const chunks: Buffer[] = []
    let length = 0
    const silent = setTimeout(() => req.destroy(), SILENT_MS)
    const end = (answer: Buffer | 'tooLarge' | 'damaged') => {
      clearTimeout(silent)
      req.off('data', take)
      chunks.length = 0
      resolve(answer)
    }
    const take = (chunk: Buffer) => {
      silent.refresh()
      chunks.push(chunk)
      length += chunk.length
      if (length <= LARGEST_FORM) return
      end('tooLarge')
      // The rest passes by unkept, so that the answer can be read at the other end.
      req.resume()
    }
    req.on('data', take)
    req.once('end', () => end(Buffer.concat(chunks, length)))
    req.once('close', () => end('damaged'))
    req.once('error', () => end('damaged'))
  })
