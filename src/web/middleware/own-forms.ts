import type { RequestHandler } from 'express'
import type { Config } from '../../config.ts'
import { Forbidden } from '../errors.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site's page asks for in the name of our visitor. Every current browser says where a
 * request comes from (Sec-Fetch-Site, else Origin); a request without either is no browser and holds no one's cookies
 * but its own. Together with SameSite=Lax this needs no secret in each form (docs/decisions/0006).
 */
export const onlyOwnForms = (config: Config): RequestHandler => {
  const ownOrigin = new URL(config.baseUrl).origin
  return (req, _res, next) => {
    if (READING.has(req.method)) return next()
    const site = req.get('Sec-Fetch-Site')
    const origin = req.get('Origin')
    const isOwn = site ? site === 'same-origin' || site === 'none' : !origin || origin === ownOrigin
    next(isOwn ? undefined : new Forbidden())
  }
}
