import { type Request, type Response, Router } from 'express'
import { loadShownAgendaWith } from '../../../agenda/release/load-shown-agenda.ts'
import { answerSlot } from '../../../expert/answer-slot.ts'
import type { OwnSlot } from '../../../expert/own-slot.ts'
import { findDeepDive } from '../../../expert/save-deep-dive.ts'
import { saveWords } from '../../../expert/save-words.ts'
import { writeExpertDeclined } from '../../../invitation/desk-letters.ts'
import { synchroniseExperts } from '../../../invitation/synchronise-experts.ts'
import { meetingNumbers } from '../../../registration/meeting-numbers.ts'
import { requireExpert } from '../../access/expert-session.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { contactOfSlot } from '../erasure/queries.ts'
import { expertFrame } from '../frame.ts'
import { parseWords, type WordsTyped } from './form.ts'
import type { SlotOfPage } from './given.ts'
import { slotPage } from './pages.ts'
import { organisationsComing } from './queries.ts'

const PATH = '/expert/:expertId'

/** The one page of a guest expert: what is asked of them, whether they come, and what they want to say. */
export const slotRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const slot = await requireExpert(deps, req)
    await send(deps, req, res, { slot, form: formOf(slot), isConflict: false }, 200)
  })

  router.post(`${PATH}/answer`, async (req, res) => {
    const { id: expertId } = await requireExpert(deps, req)
    const answer = answerIn(req.body)
    if (answer === null) return res.redirect(303, `/expert/${expertId}`)
    const outcome = await deps.transact(async (trx) => {
      const answered = await answerSlot(trx, { expertId, answer }, deps.now())
      if (answered.done) await synchroniseExperts(trx, answered.value, deps.now())
      if (answered.done && answer === 'declined') await writeExpertDeclined(trx, { expertId }, deps.now())
      return answered
    })
    // Refused: the page itself tells the reason where the buttons were.
    res.redirect(303, `/expert/${expertId}${outcome.done ? `?notice=${NOTICES[answer]}` : ''}`)
  })

  router.post(`${PATH}/words`, async (req, res) => {
    const slot = await requireExpert(deps, req)
    const form = parseWords(req.body)
    const save = form.input && { ...form.input, expertId: slot.id, version: form.version }
    const saved = save && (await deps.transact((trx) => saveWords(trx, save, deps.now())))
    if (saved?.done) return res.redirect(303, `/expert/${slot.id}?notice=saved`)
    const now = saved ? await requireExpert(deps, req) : slot
    const isConflict = saved?.reason === 'changedMeanwhile'
    const shown = isConflict ? { ...form, version: now.version } : form
    await send(deps, req, res, { slot: now, form: shown, isConflict }, saved ? 409 : 422)
  })

  return router
}

const answerIn = (body: unknown): 'confirmed' | 'declined' | null => {
  const answer = typeof body === 'object' && body !== null && 'answer' in body ? body.answer : null
  return answer === 'confirmed' || answer === 'declined' ? answer : null
}

const NOTICES = { confirmed: 'expertConfirmed', declined: 'expertDeclined' } as const

// Put aside: until it is brought back there is nothing to come for.
const sendAside = async (deps: Deps, req: Request, res: Response, slot: OwnSlot) => {
  const { title, instituteName, instituteSlug, themeTokens } = await contactOfSlot(deps.db, slot.circleId)
  const t = deps.words[languageOf(req)].to(slot.formOfAddress)
  const lead = t('expert:slot.closed.notInProgramme', { name: slot.name })
  const ways = [{ label: t('expert:slot.erase'), href: `/expert/${slot.id}/erasure` }]
  const page = { head: { back: null, kicker: null, title, lead }, paragraphs: [], links: ways }
  const institute = { name: instituteName, slug: instituteSlug, themeTokens }
  const frame = await expertFrame(deps, slot, { institute, title })
  sendPage(deps, req, res, 'access/message', page, frame)
}

const formOf = ({ needs, biography, version }: OwnSlot): WordsTyped => ({
  typed: { needs, biography },
  faults: {},
  version,
})

const send = async (
  deps: Deps,
  req: Request,
  res: Response,
  { slot, form, isConflict }: Pick<SlotOfPage, 'slot' | 'form' | 'isConflict'>,
  status: number,
) => {
  const { meetingId, itemId, circleId } = slot
  if (meetingId === null) return sendAside(deps, req, res, slot)
  const agenda = await loadShownAgendaWith(deps.db, { meetingId, itemId })
  const found = await findDeepDive(deps.db, { meetingId, itemId })
  const { comes, substitutes } = await meetingNumbers(deps.db, meetingId)
  const organisations = await organisationsComing(deps.db, { circleId, meetingId })
  if (!agenda || !found) throw new NotFound()
  const language = languageOf(req)
  const reader = { t: deps.words[language].to(slot.formOfAddress), language, now: deps.now() }
  const given = { slot, agenda, found, people: comes + substitutes, organisations, form, isConflict }
  const page = slotPage(given, reader)
  const frame = await expertFrame(deps, slot, { institute: agenda.institute, title: page.head.title })
  sendPage(deps, req, res, 'expert/slot', page, frame, status)
}
