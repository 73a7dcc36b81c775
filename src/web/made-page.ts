import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Language } from '../db/schema.ts'
import { type Packing, packingFor, packPage } from './packing.ts'

/** A page in the bytes in which it is sent. */
export interface MadePage {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** the body packed, each way once: a page that is remembered is not packed anew */
  packed: Map<Packing, Buffer>
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
    Vary: 'Accept-Encoding',
  }
  const keeping = isPrivate
    ? { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
    : {
        'Cache-Control': 'private, no-cache',
        // Weak: the same page travels packed in more than one way.
        ETag: `W/"${createHash('sha256').update(body).digest('base64url')}"`,
      }
  return { status, headers: { ...headers, ...keeping }, body, packed: new Map() }
}

/** Sends a page, packed where the browser takes that, or says that the browser has it already. */
export const sendMade = (req: Request, res: Response, page: MadePage): void => {
  const { status, headers } = page
  if (status === 200 && headers.ETag && req.get('If-None-Match') === headers.ETag) {
    res
      .writeHead(304, { ETag: headers.ETag, 'Cache-Control': headers['Cache-Control'], Vary: headers.Vary })
      .end()
    return
  }
  const packing = packingFor(req)
  const body = packing ? packedOnce(page, packing) : page.body
  if (packing) res.setHeader('Content-Encoding', packing)
  res.writeHead(status, { ...headers, 'Content-Length': String(body.byteLength) })
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}

const packedOnce = ({ body, packed }: MadePage, packing: Packing): Buffer => {
  const known = packed.get(packing)
  if (known) return known
  const made = packPage(body, packing)
  packed.set(packing, made)
  return made
}
