import { Router } from 'express'
import { decideNews, type NewsDecision, type WhyNotDecide } from '../../../../contribution/decide-news.ts'
import { orderNews } from '../../../../contribution/order-news.ts'
import { findNews, findNewsOfMeeting } from '../../../../contribution/queries.ts'
import { writeNewsLetter } from '../../../../invitation/news-letters.ts'
import type { Outcome } from '../../../../outcome.ts'
import { isId } from '../../../access/is-id.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import type { Reader } from '../../reader.ts'
import { typedOf } from '../../typed.ts'
import { findMeeting } from '../find-meeting.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'
import { type MeetingNews, meetingNewsPage } from './pages.ts'
import { findNewsItem } from './queries.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/news'

/** What was offered for the news of a meeting: giving each a place, and ordering what is placed. */
export const meetingNewsRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const page = await pageOf(deps, await findMeeting(deps, instituteId, req.params), null, reader)
    send('organiser/meeting/news', page, page.head.title)
  })

  router.post(`${PATH}/:newsId`, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const { newsId } = req.params
    const news = isId(newsId) ? await findNews(deps.db, newsId) : undefined
    if (news?.circleId !== found.circle.id) throw new NotFound()
    const outcome = await pressed(deps, { meetingId: found.meeting.id, newsId, body: req.body })
    if (outcome.done) return res.redirect(303, `${hrefOf(found)}/news?notice=saved#news-${newsId}`)
    if (outcome.reason === 'notThere') throw new NotFound()
    const page = await pageOf(deps, found, outcome.reason, reader)
    send('organiser/meeting/news', page, page.head.title, { status: 409 })
  })

  return router
}

const pageOf = async (
  deps: Deps,
  found: MeetingOfCircle,
  refusal: MeetingNews['refusal'],
  reader: Reader,
) => {
  const news = await findNewsOfMeeting(deps.db, found.meeting.id)
  const item = await findNewsItem(deps.db, found.meeting.id)
  return meetingNewsPage(found, { news, item, refusal }, reader)
}

/** Does what the pressed button says, and writes to who offered it when its place changed. */
const pressed = (
  deps: Deps,
  { meetingId, newsId, body }: { meetingId: string; newsId: string; body: unknown },
): Promise<Outcome<unknown, WhyNotDecide>> => {
  const { to = '', version = '', order = '' } = typedOf(body)
  return deps.transact(async (trx) => {
    const now = deps.now()
    if (to === 'up' || to === 'down')
      return orderNews(trx, { meetingId, newsId, by: to === 'up' ? -1 : 1, basedOn: order.split(',') })
    const decision = DECISIONS.find((one) => one === to)
    // A form of nobody's making: what is on the screen is not what stands here.
    if (!decision) return { done: false, reason: 'changedMeanwhile' }
    const outcome = await decideNews(trx, { meetingId, newsId, version: Number(version), to: decision }, now)
    if (outcome.done && outcome.value.isNew) await writeNewsLetter(trx, { newsId }, now)
    return outcome
  })
}

const DECISIONS: NewsDecision[] = ['placed', 'reading', 'moved']
