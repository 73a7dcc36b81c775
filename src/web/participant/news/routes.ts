import { Router } from 'express'
import { offerNews } from '../../../contribution/offer-news.ts'
import { findOwnNews } from '../../../contribution/queries.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { emptyNews, type NewsForm, parseNews } from './form.ts'
import { meetingsToCome, newsHref, newsPage } from './pages.ts'

const PATH = '/participant/:registrationId/news'

/** What somebody offers for the news of meetings. A form that arrives twice offers once: its id came with it. */
export const newsRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const language = languageOf(req)
    const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
    const form = emptyNews(own, meetingsToCome(own, reader.now))
    const page = newsPage(own, await findOwnNews(deps.db, own.id), form, reader)
    sendPage(deps, req, res, 'participant/news', page, participantFrame(own, page.head.title))
  })

  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const form = await answered(deps, own, req.body)
    if (form === 'saved') return res.redirect(303, `${newsHref(own)}?notice=newsOffered`)
    const language = languageOf(req)
    const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
    const page = newsPage(own, await findOwnNews(deps.db, own.id), form, reader)
    sendPage(deps, req, res, 'participant/news', page, participantFrame(own, page.head.title), 422)
  })

  return router
}

const answered = async (deps: Deps, own: OwnRegistration, body: unknown): Promise<NewsForm | 'saved'> => {
  const posted = parseNews(body)
  const typedId = posted.typed.newsId ?? ''
  const newsId = isId(typedId) ? typedId : crypto.randomUUID()
  const form = { ...posted, typed: { ...posted.typed, newsId } }
  const { input } = form
  if (!input) return form
  if (!own.meetings.some(({ id }) => id === input.meetingId))
    return { ...form, faults: { meetingId: 'noChoice' } }
  const outcome = await deps.transact((trx) =>
    offerNews(trx, { newsId, registrationId: own.id, ...input }, deps.now()),
  )
  return outcome.done ? 'saved' : { ...form, faults: { meetingId: outcome.reason } }
}
