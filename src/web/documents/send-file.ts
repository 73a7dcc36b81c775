import type { Request, Response } from 'express'
import type { AgendaFile } from './agenda-files.ts'

/**
 * Sends a file of an agenda, or says that the browser has it already. Asked for again each time: who may no longer read
 * it gets nothing from a cache either.
 */
export const sendAgendaFile = async (
  req: Request,
  res: Response,
  { name, type, etag, bytes }: AgendaFile,
): Promise<void> => {
  res.set({ ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' })
  if (req.get('If-None-Match') === etag) {
    res.status(304).end()
    return
  }
  const body = await bytes()
  // The name of a circle in its address, so letters, figures and lines only.
  const way = name.endsWith('.docx') ? 'attachment' : 'inline'
  // Bytes, not text: their type and ETag stay as they are set here.
  res.set({ 'Content-Type': type, 'Content-Disposition': `${way}; filename="${name}"` }).send(body)
}
