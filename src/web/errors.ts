import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import type { ErrorMessagePage } from './parts.ts'
import { type Frame, sendPage } from './send-page.ts'

/** There is nothing here, or nothing that this visitor may see: both look the same from outside. */
export class NotFound extends Error {}

/** Signed in, but this button is not for this role. */
export class Forbidden extends Error {}

/** Nobody is signed in at a door that needs it; the answer leads to where a link can be asked for. */
export class SignInFirst extends Error {
  readonly askAt: string
  constructor(askAt: string) {
    super('sign in first')
    this.askAt = askAt
  }
}

/** The last route: no other one answered. */
export const notFound: RequestHandler = () => {
  throw new NotFound()
}

/** Turns whatever was thrown into a page in words; logs only what nobody expected, once, under a reference number. */
export const answerErrors =
  (deps: Deps): ErrorRequestHandler =>
  (error, req, res, next) => {
    if (res.headersSent) return next(error)
    if (error instanceof NotFound) return sendMessage(deps, req, res, 404, 'notFound')
    if (error instanceof Forbidden) return sendMessage(deps, req, res, 403, 'forbidden')
    if (error instanceof SignInFirst) return res.redirect(303, error.askAt)
    if (isUnreadable(error)) return sendMessage(deps, req, res, error.status, 'unreadable')
    const reference = deps.randomBytes(4).toString('hex')
    if (isDatabaseAway(error)) {
      deps.log.warn({ reference, reason: messageOf(error) }, 'the database cannot be reached')
      res.set('Retry-After', '5')
      return sendMessage(deps, req, res, 503, 'unavailable')
    }
    deps.log.error({ reference, err: error, path: req.route?.path ?? '' }, 'a page failed')
    sendMessage(deps, req, res, 500, 'fault', { reference })
  }

/**
 * Sends a page that says what is the matter and what can be done now.
 * @param key the words `errors:<key>.title`, `.text` and `.next`
 */
export const sendMessage = (
  deps: Deps,
  req: Request,
  res: Response,
  status: number,
  key: string,
  values: Record<string, string> = {},
): void => {
  const t = deps.words[languageOf(req)]
  const title = t(`errors:${key}.title`)
  const frame: Frame = { title, isPrivate: true }
  const page: ErrorMessagePage = {
    kicker: null,
    title,
    text: [t(`errors:${key}.text`, values)],
    reference: values.reference ?? null,
    links: [{ label: t(`errors:${key}.next`), href: '/' }],
    form: null,
  }
  sendPage(deps, req, res, 'errors/message', page, frame, status)
}

const isUnreadable = (error: unknown): error is { status: number } =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
])

/** Whether an error means that PostgreSQL is away for now, so that asking again later makes sense. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && typeof error.code === 'string' && AWAY.has(error.code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    messageOf(error),
  )
}

const messageOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
