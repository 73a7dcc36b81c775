import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { languageOf } from '../language.ts'
import { sendPage } from '../send-page.ts'

/** Says that too many wrong links or codes came from here; the same for right and wrong ones, so it tells nothing. */
export const sendTooOften = (deps: Deps, req: Request, res: Response): void => {
  const t = deps.words[languageOf(req)]
  const title = t('access:tooOften.title')
  const page = {
    head: { back: null, kicker: null, title, lead: t('access:tooOften.lead') },
    paragraphs: [],
    links: [{ label: t('access:tooOften.next'), href: '/' }],
  }
  res.set('Retry-After', String(15 * 60))
  sendPage(deps, req, res, 'access/message', page, { title, isPrivate: true }, 429)
}
