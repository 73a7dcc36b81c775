import express, { type Response as Answer, type Request } from 'express'

/** The biggest form with a file that is read, in bytes: 5 000 people with all their answers stay well below it. */
const LARGEST = 6_000_000

/**
 * Reads a posted form that holds a file. Anything else, and what is damaged, is an empty form.
 * @throws what the parser throws when it is too large: a page with 413
 */
export const readUpload = async (req: Request, res: Answer): Promise<FormData> => {
  await new Promise<void>((resolve, reject) =>
    raw(req, res, (error?: unknown) => (error ? reject(error) : resolve())),
  )
  const body: unknown = req.body
  if (!Buffer.isBuffer(body)) return new FormData()
  const headers = { 'Content-Type': req.get('Content-Type') ?? '' }
  // The cast: a Buffer of a request never lies in shared memory, which the type leaves open.
  return new Response(body as Buffer<ArrayBuffer>, { headers }).formData().catch(() => new FormData())
}

// Read here and not for all routes: who is not signed in sends no megabytes.
const raw = express.raw({ type: 'multipart/form-data', limit: LARGEST })
