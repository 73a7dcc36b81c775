import connectPgSimple from 'connect-pg-simple'
import type { RequestHandler } from 'express'
import session from 'express-session'
import type { Config } from '../../config.ts'
import type { Deps } from '../deps.ts'

declare module 'express-session' {
  // What a key opened in this browser. Each door reads only its own.
  interface SessionData {
    organiserId: string
    hostEditorIds: string[]
    registrationIds: string[]
    substituteIds: string[]
    guestIds: string[]
    expertIds: string[]
    hostRequestIds: string[]
    /** who confirmed an address for a circle, and may now fill in its form */
    applicants: { circleId: string; email: string }[]
    /** the sign-in that this browser asked for; the code in the letter works here only */
    signInRequestId: string
  }
}

const HOURS = 12

/**
 * Sessions in PostgreSQL, so that any process can answer. Only the doors that need one use this; a visitor without a
 * cookie costs no query. The session ends twelve hours after it began.
 */
export const sessions = (deps: Deps): RequestHandler => {
  const isHttps = isSecure(deps.config)
  const Store = connectPgSimple(session)
  return session({
    name: sessionCookieName(deps.config),
    secret: deps.secret,
    resave: false,
    saveUninitialized: false,
    store: new Store({
      pool: deps.pool,
      tableName: 'session',
      disableTouch: true,
      pruneSessionInterval: false,
    }),
    cookie: { httpOnly: true, sameSite: 'lax', secure: isHttps, path: '/', maxAge: HOURS * 3600 * 1000 },
  })
}

/** A browser takes a __Host- cookie over HTTPS only, and from nobody but this very host. */
export const sessionCookieName = (config: Config): string =>
  isSecure(config) ? '__Host-leerkring' : 'leerkring'

const isSecure = ({ baseUrl }: Config) => baseUrl.startsWith('https:')
