import type { RequestHandler } from 'express'
import type { Deps } from '../deps.ts'

/** One line per answer. Keys in addresses never reach the log: only the first segment and the route's own pattern do. */
export const logRequests =
  (deps: Deps): RequestHandler =>
  (req, res, next) => {
    const startedAt = performance.now()
    res.on('finish', () => {
      const path = withoutKeys(req.originalUrl)
      deps.log.info({
        method: req.method,
        path,
        status: res.statusCode,
        ms: Math.round(performance.now() - startedAt),
      })
    })
    next()
  }

/** An address as it may be written down: every part that is long enough to be a key is replaced, the query left out. */
export const withoutKeys = (address: string): string =>
  (address.split('?')[0] ?? '').replace(/[A-Za-z0-9_-]{32,}/g, (part) =>
    part.includes('-') && /^[a-z-]+$/.test(part) ? part : '[key]',
  )
