import { Router } from 'express'
import { z } from 'zod'
import { requiredLine } from '../../../../../circle/typed-text.ts'
import { synchroniseExperts } from '../../../../../invitation/synchronise-experts.ts'
import { programmeMark } from '../../../../../programme/items.ts'
import { findItems } from '../../../../../programme/save-items.ts'
import { bringAllBack, findReplaced } from '../../../../../programme/swap-items.ts'
import { replaceProgramme } from '../../../../../template/replace-programme.ts'
import {
  findTemplates,
  LONGEST_NAME,
  makeTemplate,
  removeTemplate,
} from '../../../../../template/templates.ts'
import { isId } from '../../../../access/is-id.ts'
import type { Deps } from '../../../../deps.ts'
import { NotFound } from '../../../../errors.ts'
import { withNotice } from '../../../../undo/with-notice.ts'
import type { Desk } from '../../../desk.ts'
import type { Reader } from '../../../reader.ts'
import { faultsOf, typedOf } from '../../../typed.ts'
import { noteAtDesk } from '../../../undo/note.ts'
import { templatePage } from './pages.ts'
import { findOtherMeetings, findTarget, findWhatGoes, type Target } from './queries.ts'
import { itemsOf, sourcesOf } from './sources.ts'
import { EMPTY_KEEP, type KeepForm, type TemplateState } from './state.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/programme'
const nameInput = z.object({ name: requiredLine(LONGEST_NAME) })

interface Wanted {
  instituteId: string
  slug: string
  number: string
}

/** Beginning a meeting with another programme, undoing that, and keeping a programme to begin others with. */
export const templateRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(`${PATH}/template`, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const from = typeof req.query.from === 'string' ? req.query.from : ''
    const state = await load(deps, { instituteId, ...req.params }, from, reader)
    const page = templatePage(state, EMPTY_KEEP, reader)
    send('organiser/meeting/template', page, page.head.title)
  })

  router.post(`${PATH}/template`, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { from = '', mark: basedOn = '' } = typedOf(req.body)
    const state = await load(deps, { instituteId, ...req.params }, from, reader)
    const { target, chosen } = state
    if (!chosen) throw new NotFound()
    const replaced = await deps.transact(async (trx) => {
      const wanted = { meetingId: target.id, basedOn, items: chosen.items }
      const outcome = await replaceProgramme(trx, wanted, deps.now())
      if (outcome.done) await synchroniseExperts(trx, { ...outcome.value, isEdit: true }, deps.now())
      return outcome
    })
    if (replaced.done) return res.redirect(303, `${hrefOf(target)}/template?notice=saved#undo`)
    const now = await load(deps, { instituteId, ...req.params }, from, reader)
    const page = templatePage(now, { ...EMPTY_KEEP, refusal: replaced.reason }, reader)
    send('organiser/meeting/template', page, page.head.title, { status: 409 })
  })

  router.post(`${PATH}/template/return`, async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const target = await theTarget(deps, { instituteId, ...req.params })
    const { mark = '' } = typedOf(req.body)
    await deps.transact(async (trx) => {
      // Refused: somebody was first, and the page shows how it stands.
      const outcome = await bringAllBack(trx, { meetingId: target.id, mark }, deps.now())
      if (outcome.done) await synchroniseExperts(trx, { ...outcome.value, isEdit: true }, deps.now())
    })
    res.redirect(303, `${hrefOf(target)}/template?notice=saved`)
  })

  router.post(`${PATH}/templates`, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const target = await theTarget(deps, { instituteId, ...req.params })
    const typed = typedOf(req.body)
    const { data, error } = nameInput.safeParse(typed)
    const refuse = async (form: KeepForm, status: number) => {
      const page = templatePage(await load(deps, { instituteId, ...req.params }, '', reader), form, reader)
      send('organiser/meeting/template', page, page.head.title, { status })
    }
    if (!data) return refuse({ typed, faults: faultsOf(error), refusal: null }, 422)
    const made = await deps.transact((trx) =>
      makeTemplate(trx, { instituteId, meetingId: target.id, name: data.name }, deps.now()),
    )
    if (made.done) return res.redirect(303, `${hrefOf(target)}/template?notice=saved#own`)
    const isName = made.reason === 'nameTaken'
    await refuse(
      { typed, faults: isName ? { name: made.reason } : {}, refusal: isName ? null : made.reason },
      409,
    )
  })

  router.post(`${PATH}/templates/:templateId/removal`, async (req, res) => {
    const visit = await desk.change(req, res)
    const { instituteId } = visit
    const target = await theTarget(deps, { instituteId, ...req.params })
    const { templateId } = req.params
    if (!isId(templateId)) throw new NotFound()
    const page = `${hrefOf(target)}/template`
    const deedId = await deps.transact(async (trx) => {
      const facts = await removeTemplate(trx, { instituteId, templateId })
      if (!facts) return undefined
      return noteAtDesk(trx, visit, { kind: 'templateRemoved', facts, about: facts.name, page })
    })
    res.redirect(303, withNotice(page, 'templateRemoved', deedId))
  })

  return router
}

const hrefOf = ({ slug, number }: Target) => `/organiser/circles/${slug}/meetings/${number}/programme`

const theTarget = async (deps: Deps, wanted: Wanted): Promise<Target> => {
  const target = await findTarget(deps.db, wanted)
  if (!target) throw new NotFound()
  return target
}

/** @param from key of a source; one that is not there shows the page before a choice */
const load = async (deps: Deps, wanted: Wanted, from: string, reader: Reader): Promise<TemplateState> => {
  const { db } = deps
  const { instituteId } = wanted
  const target = await theTarget(deps, wanted)
  const meetingId = target.id
  const templates = await findTemplates(db, instituteId)
  const meetings = await findOtherMeetings(db, { instituteId, meetingId })
  const sources = sourcesOf({ templates, meetings }, reader)
  const source = sources.find(({ key }) => key === from)
  return {
    target,
    templates,
    sources,
    goes: await findWhatGoes(db, meetingId),
    mark: programmeMark(await findItems(db, meetingId)),
    replaced: await findReplaced(db, meetingId),
    chosen: source ? { source, items: await itemsOf(db, source, { templates, target }, reader) } : null,
  }
}
