import { type Request, Router } from 'express'
import { isId } from '../access/is-id.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { languageOf } from '../language.ts'
import { sendLetterHtml } from '../letter-html.ts'
import { sendPage } from '../send-page.ts'
import { findLetter, listLetters } from './letters.ts'
import { letterPage, mailPage } from './pages.ts'

/** Letters that were written while there is no mail server, to read and click. Never in production. */
export const devMail = (deps: Deps): Router => {
  const router = Router()
  router.get('/dev/mail', async (req, res) => {
    const t = deps.words[languageOf(req)]
    const page = mailPage(await listLetters(deps.db), t)
    sendPage(deps, req, res, 'dev/mail', page, { title: page.head.title, isPrivate: true })
  })
  router.get('/dev/mail/:id', async (req, res) => {
    const page = letterPage(await letterOf(deps, req), deps.words[languageOf(req)])
    sendPage(deps, req, res, 'dev/letter', page, { title: page.head.title, isPrivate: true })
  })
  router.get('/dev/mail/:id/html', async (req, res) => {
    const { html_body: html } = await letterOf(deps, req)
    if (html === null) throw new NotFound()
    // The letter stands in a frame; its links should open instead of the page around it.
    sendLetterHtml(res, html.replace('<head>', '<head><base target="_top">'))
  })
  router.get('/dev/mail/:id/calendar', async (req, res) => {
    const { calendar_text: calendar } = await letterOf(deps, req)
    if (calendar === null) throw new NotFound()
    res.attachment('uitnodiging.ics').set('Cache-Control', 'no-store').type('text/calendar; charset=utf-8')
    res.send(calendar)
  })
  return router
}

const letterOf = async (deps: Deps, req: Request<{ id: string }>) => {
  const letter = isId(req.params.id) ? await findLetter(deps.db, req.params.id) : undefined
  if (!letter) throw new NotFound()
  return letter
}
