import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import type { Deps } from '../deps.ts'
import { sessionCookieName } from '../middleware/session.ts'

/**
 * The id of the session that this browser holds, for a page that asks for the session in its own statement.
 * Null without a cookie, and when its signature is not ours. The notation is that of express-session: `s:id.signature`.
 */
export const sessionIdOf = (
  req: Request,
  { config, secret }: Pick<Deps, 'config' | 'secret'>,
): string | null => {
  const cookie = cookieOf(req.headers.cookie ?? '', sessionCookieName(config))
  const [, id, signature] = /^s:([^.]+)\.(.+)$/.exec(cookie) ?? []
  if (!id || !signature) return null
  const ours = Buffer.from(createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, ''))
  const theirs = Buffer.from(signature)
  return ours.byteLength === theirs.byteLength && timingSafeEqual(ours, theirs) ? id : null
}

const cookieOf = (header: string, name: string) => {
  const found = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  try {
    return decodeURIComponent(found?.slice(name.length + 1) ?? '')
  } catch {
    // A cookie that somebody made up.
    return ''
  }
}
