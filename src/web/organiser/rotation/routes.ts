import { Router } from 'express'
import { findPlannedHost, forgetPlannedHost } from '../../../begin/planned-hosts.ts'
import { writeHostRequest, writeHostRequestWithdrawn } from '../../../invitation/host-request-letters.ts'
import { withdrawHostRequest } from '../../../meeting/answer-host-request.ts'
import { askHost, type NewHostRequest } from '../../../meeting/ask-host.ts'
import { displayName } from '../../../people/person-name.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { typedOf } from '../typed.ts'
import { rotationPage } from './board-page.ts'
import { askFrom, candidatesPage, EMPTY_ASK } from './candidates-page.ts'
import { parseSomebody } from './form.ts'
import { type Board, type BoardMeeting, findBoard, findPersonToAsk } from './queries.ts'
import { boardHref } from './station.ts'

const PATH = '/organiser/circles/:slug/rotation'

/** The rotation board: which city hosts which meeting, asking a city by one button, and taking that back. */
export const rotationRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const board = await theBoard(deps, instituteId, req.params.slug)
    const page = rotationPage(board, reader)
    send('organiser/rotation/board', page, `${page.head.title} · ${board.title}`)
  })

  router.get(`${PATH}/:number`, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { board, meeting } = await theMeeting(deps, instituteId, req.params)
    const page = candidatesPage(board, meeting, askFrom(await findPlannedHost(deps.db, meeting.id)), reader)
    send('organiser/rotation/candidates', page, `${page.head.kicker}: ${page.head.title}`)
  })

  router.post(`${PATH}/:number/requests`, async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const { board, meeting } = await theMeeting(deps, instituteId, req.params)
    const { typed, faults, input } = await whoIsAsked(deps, board, req.body)
    const asked =
      input && (await ask(deps, { ...input, meetingId: meeting.id, organiserId: organiser.organiserId }))
    if (asked?.done)
      return res.redirect(303, `${boardHref(board.slug)}?notice=sent#meeting-${meeting.number}`)
    // Read anew: who was asked meanwhile stands on the page that says why this was refused.
    const now = await theMeeting(deps, instituteId, req.params)
    const form = { typed, faults: asked ? {} : faults, refusal: asked ? asked.reason : null }
    const page = candidatesPage(now.board, now.meeting, form, reader)
    send('organiser/rotation/candidates', page, page.head.title, { status: asked ? 409 : 422 })
  })

  router.post(`${PATH}/:number/requests/:requestId/withdrawal`, async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const { board, meeting } = await theMeeting(deps, instituteId, req.params)
    const request = meeting.requests.find(({ id }) => id === req.params.requestId)
    if (!request) throw new NotFound()
    await deps.transact(async (trx) => {
      const which = { hostRequestId: request.id }
      // Refused: it was answered or taken back meanwhile, which the board then says.
      const outcome = await withdrawHostRequest(trx, which, deps.now())
      if (outcome.done) await writeHostRequestWithdrawn(trx, which, deps.now())
    })
    res.redirect(303, `${boardHref(board.slug)}#meeting-${meeting.number}`)
  })

  return router
}

const theBoard = async (deps: Deps, instituteId: string, slug: string): Promise<Board> => {
  const board = await findBoard(deps.db, { instituteId, slug })
  if (!board) throw new NotFound()
  return board
}

const theMeeting = async (
  deps: Deps,
  instituteId: string,
  { slug, number }: { slug: string; number: string },
): Promise<{ board: Board; meeting: BoardMeeting }> => {
  const board = await theBoard(deps, instituteId, slug)
  const meeting = board.meetings.find((one) => String(one.number) === number)
  if (!meeting) throw new NotFound()
  return { board, meeting }
}

/** Somebody with a seat in the circle, by one button; or somebody else, by the form. */
const whoIsAsked = async (deps: Deps, board: Board, body: unknown) => {
  const { registrationId } = typedOf(body)
  if (registrationId === undefined) return parseSomebody(body)
  const person = isId(registrationId)
    ? await findPersonToAsk(deps.db, { circleId: board.id, registrationId })
    : undefined
  // Gone since the page was made: their button is not on it any more.
  if (!person?.organisationId) throw new NotFound()
  const { email, language, organisationId } = person
  return { ...EMPTY_ASK, input: { name: displayName(person), email, language, organisationId } }
}

const ask = (deps: Deps, input: NewHostRequest) =>
  deps.transact(async (trx) => {
    const outcome = await askHost(trx, input, deps.now())
    if (!outcome.done) return outcome
    await writeHostRequest(trx, outcome.value, deps.now())
    await forgetPlannedHost(trx, input.meetingId)
    return outcome
  })
