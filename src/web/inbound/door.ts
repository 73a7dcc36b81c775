import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, type Response, Router } from 'express'
import { LARGEST_MAIL, readMail } from '../../inbox/read-mail.ts'
import { receiveMail } from '../../inbox/receive-mail.ts'
import type { Deps } from '../deps.ts'

/**
 * Where a mail server hands in what arrived, as raw messages. It shows a secret instead of a session, and is told that
 * a message was taken before anything about it is said to anybody. Without a secret the door is not there.
 */
export const inboundDoor = (deps: Deps): Router => {
  const router = Router()
  const { inboundSecret, authservId } = deps.config
  if (inboundSecret === null) return router
  const raw = express.raw({ type: () => true, limit: LARGEST_MAIL, inflate: false })

  router.post('/inbound/mail', onlyWith(inboundSecret), withLimit(raw), async (req, res) => {
    const bytes: unknown = req.body
    // Without a body there is none to read.
    if (!Buffer.isBuffer(bytes)) return answer(res, 400)
    const mail = await readMail(bytes)
    if (!mail.done) {
      deps.log.warn({ reason: mail.reason }, 'a mail that was handed in could not be read')
      return answer(res, 202)
    }
    const received = await deps.transact((trx) =>
      receiveMail(trx, { mail: mail.value, raw: bytes, boxKey: null }, { authservId }, deps.now()),
    )
    deps.log.info(received, 'a mail was handed in')
    answer(res, 202)
  })

  return router
}

// Compared by fingerprint, so that the time that it takes says nothing of how much was right.
const onlyWith =
  (secret: string): RequestHandler =>
  (req, res, next) => {
    const shown = req.get('X-Inbound-Secret') ?? ''
    if (timingSafeEqual(fingerprint(shown), fingerprint(secret))) return next()
    answer(res, 401)
  }

const fingerprint = (text: string) => createHash('sha256').update(text).digest()

// A program sends this, so it gets a status and no page.
const withLimit =
  (read: RequestHandler): RequestHandler =>
  (req, res, next) =>
    read(req, res, (error) => {
      if (!error) return next()
      const isTooLarge = typeof error === 'object' && 'status' in error && error.status === 413
      answer(res, isTooLarge ? 413 : 400)
    })

const answer = (res: Response, status: number): void => {
  res.status(status).set('Cache-Control', 'no-store').end()
}
