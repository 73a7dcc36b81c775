import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { MEDIA_TYPE } from '../../programme/attachments/attachment.ts'
import { type FileWanted, findAttachment } from '../../programme/attachments/attachments.ts'
import { readBytes } from '../../programme/attachments/read-bytes.ts'
import { isId } from '../access/is-id.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'

/**
 * Hands out one file of a meeting, to be kept and never to be shown inside our pages. Ask for the key first.
 * @throws NotFound when the meeting has no such file (any more)
 */
export const sendAttachment = async (
  deps: Deps,
  req: Request,
  res: Response,
  which: FileWanted,
): Promise<void> => {
  const file = isId(which.attachmentId) ? await findAttachment(deps.db, which) : undefined
  if (!file) throw new NotFound()
  const etag = `"${file.sha256}"`
  res.set({
    ETag: etag,
    // Asked for again each time: who may no longer read it gets nothing from a cache either.
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  })
  if (req.get('If-None-Match') === etag) {
    res.status(304).end()
    return
  }
  // The name in both notations of RFC 6266: plain, and in UTF-8 for whatever has other letters.
  res.attachment(file.name)
  res.set({ 'Content-Type': MEDIA_TYPE[file.kind], 'Content-Length': String(file.size) })
  if (req.method === 'HEAD') {
    res.end()
    return
  }
  try {
    await pipeline(Readable.from(readBytes(deps.db, file), { objectMode: false, highWaterMark: 0 }), res)
  } catch (error) {
    // Whoever breaks off a download is no fault of ours; anything else can only be logged: the answer has begun.
    if (isBrokenOff(error)) return
    if (!res.headersSent) throw error
    deps.log.error({ err: error }, 'a download failed on the way')
  }
}

const isBrokenOff = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET' || error.code === 'EPIPE')
