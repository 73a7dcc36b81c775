import { type Request, Router } from 'express'
import type { Language } from '../../../db/schema.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendLetterHtml } from '../../letter-html.ts'
import { type MadePage, sendMade } from '../../made-page.ts'
import { makePage } from '../../send-page.ts'
import { letterBody, letterFrame } from './letter.ts'
import { looksCss } from './looks-css.ts'
import { LOOKS_HREF, stylePage } from './pages.ts'

/** Every part of our pages in every state, from the real partials, made once per language. Never in production. */
export const devStyle = (deps: Deps): Router => {
  const router = Router()
  const made = new Map<Language, MadePage>()
  router.get('/dev/style', (req, res) => {
    const language = languageOf(req)
    const page = made.get(language) ?? makeStyle(deps, req, language)
    made.set(language, page)
    sendMade(req, res, page)
  })
  router.get(LOOKS_HREF, (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('css').send(looksCss())
  })
  router.get('/dev/style/letter/html', (req, res) => {
    const language = languageOf(req)
    const body = deps.renderer.template('mail/letter')(letterBody)
    sendLetterHtml(res, deps.renderer.template('layouts/letter')({ ...letterFrame(language), body }))
  })
  return router
}

const makeStyle = (deps: Deps, req: Request, language: Language): MadePage => {
  const page = stylePage(deps.words[language], language)
  // It is kept for everybody: what the address says must not get onto it.
  const frame = { title: page.head.title, isPrivate: true, notice: 'none' }
  return makePage(deps, req, 'dev/style', page, frame)
}
