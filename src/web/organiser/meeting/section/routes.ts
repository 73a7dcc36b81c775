import { type Request, type Response, Router } from 'express'
import { agreeSection, seeSection } from '../../../../programme/agree-section.ts'
import type { SectionAuthor } from '../../../../programme/section-author.ts'
import { isId } from '../../../access/is-id.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { answerSection, type SectionAnswer, showSection } from '../../../host/section/answer.ts'
import { keepTyped, putDraftAside } from '../../../host/section/draft/answer.ts'
import { answerUndo, showHistory } from '../../../host/section/history/answer.ts'
import type { SectionReader } from '../../../host/section/reader.ts'
import { typedText } from '../../../host/section/typed-text.ts'
import type { Desk, Visit } from '../../desk.ts'
import { findOwnMeeting } from '../programme/queries.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/section'

/** The host's section, filled in by the organiser: the same form, saved by the same rules, with the same history. */
export const meetingSectionRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { visit, meetingId, reader } = await enter(req, res)
    const page = await showSection(deps, { meetingId, draftId: req.query.draft }, reader)
    if (!page) throw new NotFound()
    visit.send('host/section/edit', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { visit, meetingId, reader } = await enter(req, res)
    answer(req, res, visit, await answerSection(deps, { meetingId, body: req.body }, reader))
  })

  router.post(`${PATH}/draft`, async (req, res) => {
    const { meetingId, reader } = await enter(req, res)
    const kept = await keepTyped(deps, { meetingId, by: reader.by, body: req.body })
    if (req.accepts(['html', 'json']) === 'json') return res.status(kept.done ? 204 : 409).end()
    res.redirect(303, `${reader.action}?notice=sectionDraftKept`)
  })

  router.post(`${PATH}/drafts/:draftId/removal`, async (req, res) => {
    const { meetingId, reader } = await enter(req, res)
    if (!isId(req.params.draftId)) throw new NotFound()
    await putDraftAside(deps, { meetingId, by: reader.by, id: req.params.draftId })
    res.redirect(303, `${reader.action}?notice=draftAside`)
  })

  router.get(`${PATH}/history`, async (req, res) => {
    const { visit, meetingId, reader } = await enter(req, res)
    const page = await showHistory(deps, { meetingId, before: req.query.before }, reader)
    if (!page) throw new NotFound()
    visit.send('host/section/history', page, page.head.title)
  })

  router.post(`${PATH}/history/:version/undo`, async (req, res) => {
    const { visit, meetingId, reader } = await enter(req, res)
    const { version } = req.params
    answer(req, res, visit, await answerUndo(deps, { meetingId, version }, reader))
  })

  router.post(`${PATH}/agreement`, async (req, res) => {
    const { meetingId, reader } = await enter(req, res)
    const agreement = { meetingId, version: versionOf(req.body), by: reader.by }
    const outcome = await deps.transact((trx) => agreeSection(trx, agreement, deps.now()))
    res.redirect(303, `${reader.action}?notice=${outcome.done ? 'sectionAgreed' : 'sectionMovedOn'}`)
  })

  router.post(`${PATH}/seen`, async (req, res) => {
    const { meetingId, reader } = await enter(req, res)
    const seen = { meetingId, version: versionOf(req.body), organiserId: reader.by.id }
    await deps.transact((trx) => seeSection(trx, seen, deps.now()))
    res.redirect(303, reader.action)
  })

  const enter = async (req: Request<Place>, res: Response) => {
    const visit = await desk.change(req, res)
    const meeting = await findOwnMeeting(deps.db, { instituteId: visit.instituteId, ...req.params })
    if (!meeting) throw new NotFound()
    return { visit, meetingId: meeting.id, reader: readerOf(deps, visit, req.params) }
  }

  const answer = (req: Request<Place>, res: Response, visit: Visit, made: SectionAnswer | null) => {
    if (!made) throw new NotFound()
    if (made.saved) return res.redirect(303, `${hrefOf(req.params)}/section?notice=saved`)
    visit.send('host/section/edit', made.page, made.page.head.title, { status: made.status })
  }

  return router
}

type Place = { slug: string; number: string }

const hrefOf = ({ slug, number }: Place) => `/organiser/circles/${slug}/meetings/${number}`

// The version on the screen; what is none counts as having seen nothing.
const versionOf = (body: unknown): number => {
  const typed = typedText(body, 'version')
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}

const authorOf = ({ organiser }: Visit): SectionAuthor => ({
  kind: 'organiser',
  id: organiser.organiserId,
  name: organiser.name,
})

const readerOf = (deps: Deps, visit: Visit, place: Place): SectionReader => {
  const { t, language } = visit.reader
  return {
    t,
    language,
    by: authorOf(visit),
    scriptHref: deps.assets.href('keep-draft.js'),
    action: `${hrefOf(place)}/section`,
    back: { label: t('programme:backToMeeting', { number: place.number }), href: hrefOf(place) },
  }
}
