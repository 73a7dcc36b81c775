import { type Request, type Response, Router } from 'express'
import { findStop, resumeLetters, type StopStanding, stopLetters } from '../../occasion/stop-letters.ts'
import { letterOfStopToken } from '../../occasion/stop-token.ts'
import type { Deps } from '../deps.ts'
import { languageOf } from '../language.ts'
import { sendPage } from '../send-page.ts'
import { stopPage } from './page.ts'

/**
 * Where a reader stops letters over time, by the link in their foot or by the button of a mail program (RFC 8058): that
 * sends no cookies, may come from anywhere and follows no redirect. Looking changes nothing.
 */
export const stopDoor = (deps: Deps): Router => {
  const router = Router()

  router.get('/u/:token', async (req, res) => {
    show(deps, req, res, req.params.token, await standingOf(deps, req.params.token))
  })

  router.post('/u/:token', async (req, res) => {
    const standing = await standingOf(deps, req.params.token)
    if (standing) await deps.transact((trx) => stopLetters(trx, standing.reader, deps.now()))
    show(deps, req, res, req.params.token, standing && { ...standing, hasStopped: true })
  })

  router.post('/u/:token/again', async (req, res) => {
    const standing = await standingOf(deps, req.params.token)
    if (standing) await deps.transact((trx) => resumeLetters(trx, standing.reader))
    show(deps, req, res, req.params.token, standing && { ...standing, hasStopped: false })
  })

  return router
}

const standingOf = async (deps: Deps, token: string): Promise<StopStanding | null> => {
  const letterId = letterOfStopToken(token, deps.secret)
  return letterId === null ? null : findStop(deps.db, letterId)
}

const show = (deps: Deps, req: Request, res: Response, token: string, standing: StopStanding | null) => {
  const language = languageOf(req)
  const formOfAddress = standing?.formOfAddress ?? 'je'
  const t = deps.words[language].to(formOfAddress)
  const page = stopPage(token, standing, t, req.query.lang === 'en' ? '?lang=en' : '')
  sendPage(
    deps,
    req,
    res,
    'stop/page',
    page,
    { title: page.head.title, formOfAddress, isPrivate: true },
    standing ? 200 : 410,
  )
}
