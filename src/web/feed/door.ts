import { createHash } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { circleIcs } from '../../invitation/agenda-ics.ts'
import { findFeed } from '../../invitation/calendar-feed.ts'
import { participantFeed } from '../../invitation/participant-feed.ts'
import type { Deps } from '../deps.ts'
import { createFeedLimit } from './feed-limit.ts'

/**
 * Calendars that programs fetch by themselves. They send no cookies, cannot sign in and ask for no particular type, so
 * neither does this door; it answers HEAD as GET, and changes nothing.
 */
export const feedDoor = (deps: Deps): Router => {
  const router = Router()
  const limit = createFeedLimit()

  router.get('/feed/:token/agenda.ics', async (req, res) => {
    const feed = await findFeed(deps.db, req.params.token)
    if (feed) return sendCalendar(req, res, await participantFeed(deps.db, feed, deps.now()))
    sendNone(res, (await limit.isPassed(req.ip ?? '')) ? 429 : 404)
  })

  router.get('/kringen/:slug/agenda.ics', async (req, res) => {
    const { slug } = req.params
    const text = /^[a-z0-9-]{1,100}$/.test(slug) ? await circleIcs(deps.db, slug, deps.now()) : null
    if (text === null) return sendNone(res, 404)
    sendCalendar(req, res, text)
  })

  return router
}

// Bytes, not text: their type and ETag stay as they are set here.
const sendCalendar = (req: Request, res: Response, text: string): void => {
  const body = Buffer.from(text)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  res.set({
    ...PRIVATE,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="agenda.ics"',
    ETag: etag,
  })
  if (isKnown(req, etag)) res.status(304).end()
  else res.send(body)
}

// Asked by hand, because Express sends everything anew to a program that also says `Cache-Control: no-cache`, as those do
// that look once an hour. A proxy that compresses may have made the mark a weak one.
const isKnown = (req: Request, etag: string): boolean =>
  (req.get('If-None-Match') ?? '').split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag)

// The same for a link that never was, one that was replaced, and a circle that is not public.
const sendNone = (res: Response, status: 404 | 429): void => {
  res.set({ ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' })
  if (status === 429) res.set('Retry-After', '900')
  res
    .status(status)
    .send(Buffer.from('Deze agenda is er niet (meer). This calendar is not here (any more).\n'))
}

const PRIVATE = { 'Cache-Control': 'private', 'X-Robots-Tag': 'noindex' }
