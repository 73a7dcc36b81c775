import { Router } from 'express'
import { leaveOutUpdates, sendUpdates } from '../../../../invitation/decide-updates.ts'
import { type WaitingMeeting, waitingUpdates } from '../../../../invitation/waiting-updates.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import type { Reader } from '../../reader.ts'
import { typedOf } from '../../typed.ts'
import { findOverview, type Overview } from '../queries.ts'
import { INFORMATION, type UpdateRefusal, updatesHref, updatesPage } from './page.ts'

const PATH = '/organiser/circles/:slug/updates'

/** What waits to be told because a circle was edited, and the question whether it should leave now, or not at all. */
export const updateRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { circle, waiting } = await load(deps, instituteId, req.params.slug, reader)
    const page = updatesPage(circle, waiting, reader)
    send('organiser/circle/updates', page, page.head.title)
  })

  for (const [what, decide] of [
    ['sending', sendUpdates],
    ['discarding', leaveOutUpdates],
  ] as const)
    router.post(`${PATH}/:number/${what}`, async (req, res) => {
      const { instituteId, reader, send } = await desk.change(req, res)
      const { circle, waiting } = await load(deps, instituteId, req.params.slug, reader)
      const meeting = waiting.find(({ number }) => numberInAddress(number) === req.params.number)
      const seen = meeting && { circleId: circle.id, ...meeting, upTo: upToIn(req.body) }
      const outcome = seen ? await deps.transact((trx) => decide(trx, seen, deps.now())) : NOTHING
      if (outcome.done) return res.redirect(303, `${updatesHref(circle)}?notice=${NOTICE[what]}`)
      // It left by itself, or somebody was first: what was asked is so.
      if (outcome.reason === 'nothingWaits')
        return res.redirect(303, `${updatesHref(circle)}?notice=updatesGone`)
      const now = await load(deps, instituteId, req.params.slug, reader)
      const page = updatesPage(now.circle, now.waiting, reader, outcome.reason)
      send('organiser/circle/updates', page, page.head.title, { status: 409 })
    })

  return router
}

const NOTICE = { sending: 'updatesSent', discarding: 'updatesLeftOut' }

const NOTHING: { done: false; reason: UpdateRefusal | 'nothingWaits' } = {
  done: false,
  reason: 'nothingWaits',
}

const load = async (
  deps: Deps,
  instituteId: string,
  slug: string,
  { language }: Reader,
): Promise<{ circle: Overview; waiting: WaitingMeeting[] }> => {
  const circle = await findOverview(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return { circle, waiting: await waitingUpdates(deps.db, { circleId: circle.id }, language) }
}

const numberInAddress = (number: number | null) => (number === null ? INFORMATION : String(number))

const upToIn = (body: unknown): number => {
  const { upTo = '' } = typedOf(body)
  return /^\d{1,15}$/.test(upTo) ? Number(upTo) : 0
}
