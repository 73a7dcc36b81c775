import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Language } from '../db/schema.ts'

/** A page in the bytes in which it is sent. */
export interface MadePage {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** Puts finished HTML into bytes and says how browsers may keep it. */
export const madePage = (
  html: string,
  { language, isPrivate, status }: { language: Language; isPrivate: boolean; status: number },
): MadePage => {
  const body = Buffer.from(html)
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language,
    'Content-Length': String(body.byteLength),
  }
  const keeping = isPrivate
    ? { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
    : {
        'Cache-Control': 'private, no-cache',
        ETag: `"${createHash('sha256').update(body).digest('base64url')}"`,
      }
  return { status, headers: { ...headers, ...keeping }, body }
}

/** Sends a page, or says that the browser has it already. */
export const sendMade = (req: Request, res: Response, { status, headers, body }: MadePage): void => {
  if (status === 200 && headers.ETag && req.get('If-None-Match') === headers.ETag) {
    res.writeHead(304, { ETag: headers.ETag, 'Cache-Control': headers['Cache-Control'] }).end()
    return
  }
  res.writeHead(status, headers)
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}
