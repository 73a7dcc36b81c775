import { type Request, Router } from 'express'
import type { LetterKind } from '../../../mail/letter-kinds.ts'
import { letterShapes } from '../../../mail/letter-shape.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendLetterHtml } from '../../letter-html.ts'
import { sendPage } from '../../send-page.ts'
import { exampleOf, VOICES, type Voice } from './example.ts'
import { kindPage, kindsPage } from './pages.ts'

/** Every kind of letter as its reader gets it, in each voice, of made-up facts. Never in production. */
export const devKinds = (deps: Deps): Router => {
  const router = Router()
  router.get('/dev/mail/kinds', (req, res) => {
    const language = languageOf(req)
    const letters = KINDS.map((kind) => ({ kind, subject: exampleOf(deps, kind, language).subject }))
    const page = kindsPage(letters, deps.words[language])
    sendPage(deps, req, res, 'dev/mail', page, { title: page.head.title, isPrivate: true })
  })
  router.get('/dev/mail/kinds/:kind', (req, res) => {
    const which = chosen(req)
    const page = kindPage(
      { ...which, letter: exampleOf(deps, which.kind, which.voice) },
      deps.words[languageOf(req)],
    )
    sendPage(deps, req, res, 'dev/letter', page, { title: page.head.title, isPrivate: true })
  })
  router.get('/dev/mail/kinds/:kind/html', (req, res) => {
    const { kind, voice } = chosen(req)
    sendLetterHtml(res, exampleOf(deps, kind, voice).html)
  })
  return router
}

// as: the keys of a record whose type allows no others
const KINDS = Object.keys(letterShapes) as LetterKind[]

const chosen = (req: Request<{ kind: string }>): { kind: LetterKind; voice: Voice } => {
  const kind = KINDS.find((known) => known === req.params.kind)
  if (!kind) throw new NotFound()
  const voice = String(req.query.voice ?? languageOf(req))
  return { kind, voice: isVoice(voice) ? voice : 'nl' }
}

const isVoice = (voice: string): voice is Voice => Object.hasOwn(VOICES, voice)
