import { Router } from 'express'
import { moveMember } from '../../../../intervision/move-member.ts'
import { saveGroup } from '../../../../intervision/save-group.ts'
import { setGroupCount } from '../../../../intervision/set-group-count.ts'
import { settleCase } from '../../../../intervision/settle-case.ts'
import { writeCaseLetter, writeCaseReturned } from '../../../../invitation/case-letters.ts'
import { whyNotChange } from '../../../../meeting/meeting.ts'
import { displayName } from '../../../../people/person-name.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk, Visit } from '../../desk.ts'
import { typedOf } from '../../typed.ts'
import { parseCount, parseGroup, parseMove } from './form.ts'
import type { GivenIntervision } from './given.ts'
import { givenIntervision } from './load.ts'
import { intervisionPage, NO_REFUSAL, type Refusal } from './pages.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/intervision'

/** The intervision of a meeting: cases to place, groups to fill. Every post does one thing and comes back. */
export const intervisionRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.read(req, res)
    send(deps, visit, await givenIntervision(deps, visit.instituteId, req.params), NO_REFUSAL)
  })

  router.post(`${PATH}/count`, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await givenIntervision(deps, visit.instituteId, req.params)
    const typed = typedOf(req.body).count ?? ''
    const count = parseCount(typed)
    if (count === null) return send(deps, visit, given, { ...NO_REFUSAL, count: typed }, 422)
    const outcome = await deps.transact((trx) => setGroupCount(trx, { meetingId: given.meeting.id, count }))
    if (outcome.done) return res.redirect(303, `${given.href}?notice=saved#groups`)
    send(deps, visit, given, refusedFor(outcome.reason), 409)
  })

  router.post(`${PATH}/groups/:groupId`, async (req, res) => {
    const visit = await desk.change(req, res)
    const { groupId } = req.params
    const given = await givenIntervision(deps, visit.instituteId, req.params)
    const group = given.groups.find(({ id }) => id === groupId)
    if (!group) throw new NotFound()
    const facilitatorIds = [...given.choices.map(({ id }) => id), group.facilitatorId ?? '']
    const form = parseGroup(req.body, groupId, facilitatorIds)
    const { input, version: basedOn } = form
    if (!input) return send(deps, visit, given, { ...NO_REFUSAL, group: form }, 422)
    const save = { ...input, meetingId: given.meeting.id, groupId, basedOn }
    const before = group.version === basedOn ? group.caseId : null
    const outcome = await deps.transact(async (trx) => {
      const saved = await saveGroup(trx, save, deps.now())
      const isNews = saved.done && before !== input.caseId && isToCome(given, visit)
      if (isNews && before) await writeCaseReturned(trx, { caseId: before }, deps.now())
      if (isNews && input.caseId) await writeCaseLetter(trx, { caseId: input.caseId }, deps.now())
      return saved
    })
    if (outcome.done) return res.redirect(303, `${given.href}?notice=saved#group-${group.number}`)
    // Loaded anew: a colleague changed it since.
    const now = await givenIntervision(deps, visit.instituteId, req.params)
    send(deps, visit, now, { ...refusedFor(outcome.reason, { number: group.number }), group: form }, 409)
  })

  router.post(`${PATH}/groups/:groupId/discussion`, async (req, res) => {
    const visit = await desk.change(req, res)
    const { groupId } = req.params
    const given = await givenIntervision(deps, visit.instituteId, req.params)
    const group = given.groups.find(({ id }) => id === groupId)
    if (!group) throw new NotFound()
    const isDiscussed = typedOf(req.body).isDiscussed === 'yes'
    await deps.transact((trx) => settleCase(trx, { meetingId: given.meeting.id, groupId, isDiscussed }))
    res.redirect(303, `${given.href}?notice=saved#group-${group.number}`)
  })

  router.post(`${PATH}/members`, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await givenIntervision(deps, visit.instituteId, req.params)
    const move = parseMove(req.body)
    const person = given.people.find(({ registrationId }) => registrationId === move?.registrationId)
    if (!move || !person) return res.redirect(303, given.href)
    const outcome = await deps.transact((trx) => moveMember(trx, { ...move, meetingId: given.meeting.id }))
    if (outcome.done) return res.redirect(303, `${given.href}#person-${move.registrationId}`)
    const now = await givenIntervision(deps, visit.instituteId, req.params)
    send(deps, visit, now, refusedFor(outcome.reason, { name: displayName(person) }), 409)
  })

  return router
}

// What was divided afterwards, to note how it was, is no news to anybody.
const isToCome = ({ meeting }: GivenIntervision, { reader }: Visit): boolean =>
  whyNotChange(meeting, reader.now) === null

const refusedFor = (key: string, values: Record<string, string | number> = {}): Refusal => ({
  ...NO_REFUSAL,
  reason: { key, values },
})

const send = (deps: Deps, visit: Visit, given: GivenIntervision, refusal: Refusal, status = 200) => {
  const page = intervisionPage(given, refusal, deps.assets.href('divide.js'), visit.reader)
  visit.send('organiser/meeting/intervision', page, page.head.title, { status })
}
