import { type Request, type Response, Router } from 'express'
import { changeNews } from '../../../contribution/change-news.ts'
import type { News } from '../../../contribution/news.ts'
import { findOneOwnNews } from '../../../contribution/queries.ts'
import { returnNews, withdrawNews } from '../../../contribution/withdraw-news.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { withNotice } from '../../undo/with-notice.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { noteOwn } from '../undo/note.ts'
import { newsChangePage } from './change-page.ts'
import { type NewsForm, parseNews, typedNews } from './form.ts'
import { newsHref } from './pages.ts'

const PATH = '/participant/:registrationId/news/:newsId'

/** One piece of news, changed, withdrawn or offered again by who offered it. */
export const newsChangeRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { own, news } = await ownNews(deps, req)
    send(deps, req, res, { own, news, form: { typed: typedNews(news), faults: {}, input: null } })
  })

  router.post(PATH, async (req, res) => {
    const { own, news } = await ownNews(deps, req)
    const form = parseNews(req.body)
    const { input } = form
    if (!input) return send(deps, req, res, { own, news, form, status: 422 })
    const change = { registrationId: own.id, newsId: news.id, version: Number(form.typed.version), ...input }
    const outcome = await deps.transact((trx) => changeNews(trx, change, deps.now()))
    if (outcome.done) return res.redirect(303, `${newsHref(own)}?notice=saved#news-${news.id}`)
    switch (outcome.reason) {
      case 'notThere':
        throw new NotFound()
      case 'changedMeanwhile':
        // Read anew: what stands now is shown beside what was typed, and the next save starts from it.
        return send(deps, req, res, { ...(await ownNews(deps, req)), form, status: 409 })
      case 'noSeat':
      case 'notComing':
      case 'tooMany': {
        const faults = { meetingId: outcome.reason }
        return send(deps, req, res, { own, news, form: { ...form, faults }, status: 422 })
      }
    }
  })

  // Refused or done before: the page itself says how it stands.
  router.post(`${PATH}/withdrawal`, async (req, res) => {
    const { own, news } = await ownNews(deps, req)
    const whose = { registrationId: own.id, newsId: news.id }
    const page = newsHref(own)
    const deedId = await deps.transact(async (trx) => {
      const outcome = await withdrawNews(trx, whose, deps.now())
      const facts = { newsId: news.id }
      return outcome.done ? noteOwn(trx, own, { kind: 'newsWithdrawn', facts, page }, deps.now()) : null
    })
    res.redirect(303, deedId ? withNotice(page, 'newsWithdrawn', deedId) : `${page}#news-${news.id}`)
  })

  router.post(`${PATH}/return`, async (req, res) => {
    const { own, news } = await ownNews(deps, req)
    const whose = { registrationId: own.id, newsId: news.id }
    const outcome = await deps.transact((trx) => returnNews(trx, whose, deps.now()))
    res.redirect(303, `${newsHref(own)}${outcome.done ? '?notice=newsOffered' : ''}#news-${news.id}`)
  })

  return router
}

const ownNews = async (deps: Deps, req: Request<{ registrationId: string; newsId: string }>) => {
  const own = await ownRegistration(deps, req)
  const { newsId } = req.params
  const which = { registrationId: own.id, newsId }
  const news = isId(newsId) ? await findOneOwnNews(deps.db, which) : undefined
  if (!news) throw new NotFound()
  return { own, news }
}

const send = (
  deps: Deps,
  req: Request,
  res: Response,
  { own, news, form, status = 200 }: { own: OwnRegistration; news: News; form: NewsForm; status?: number },
) => {
  const language = languageOf(req)
  const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
  const page = newsChangePage(own, news, { form, isConflict: status === 409 }, reader)
  sendPage(deps, req, res, 'participant/news-change', page, participantFrame(own, page.head.title), status)
}
