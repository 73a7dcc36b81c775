import { type Request, type Response, Router } from 'express'
import { writeHostInvitation } from '../../../invitation/host-letters.ts'
import { writeHostRequestAnswer } from '../../../invitation/host-request-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import {
  acceptHostRequest,
  declineHostRequest,
  type HostAnswer,
} from '../../../meeting/answer-host-request.ts'
import { MOST_NOTE } from '../../../meeting/host-request.ts'
import { findHostRequest, type OwnHostRequest } from '../../../meeting/own-host-request.ts'
import { inviteHostEditor } from '../../../programme/host-editors.ts'
import { isId } from '../../access/is-id.ts'
import { openHostSection } from '../../access/open-door.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { seriesAround } from '../../series-around.ts'
import { hostRequestHref, hostRequestPage } from './pages.ts'

type Asked = Request<{ requestId: string }>

/** Whether a city hosts a meeting: the question, yes and no. A press too many, or too late, reads what was decided. */
export const hostRequestRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get('/host-request/:requestId', async (req, res) => {
    await send(deps, req, res, await ownRequest(deps, req), null)
  })

  router.post('/host-request/:requestId/acceptance', async (req, res) => {
    const own = await ownRequest(deps, req)
    const note = noteIn(req.body)
    if (note.length > MOST_NOTE) return send(deps, req, res, own, note)
    const hostEditorId = await accept(deps, { hostRequestId: own.id, note })
    if (hostEditorId) await openHostSection(req, hostEditorId)
    res.redirect(303, hostRequestHref(own.id))
  })

  router.post('/host-request/:requestId/refusal', async (req, res) => {
    const own = await ownRequest(deps, req)
    const note = noteIn(req.body)
    if (note.length > MOST_NOTE) return send(deps, req, res, own, note)
    await decline(deps, { hostRequestId: own.id, note })
    res.redirect(303, hostRequestHref(own.id))
  })

  return router
}

/** Whoever holds the key of this request; a key that opens another has nothing here. */
const ownRequest = async (deps: Deps, req: Asked): Promise<OwnHostRequest> => {
  const { requestId } = req.params
  const keys = req.session.hostRequestIds ?? []
  if (keys.length === 0) throw new SignInFirst('/link/renewal')
  const own =
    isId(requestId) && keys.includes(requestId) ? await findHostRequest(deps.db, requestId) : undefined
  if (!own) throw new NotFound()
  return own
}

const noteIn = (body: unknown): string => {
  const note: unknown = typeof body === 'object' && body !== null && 'note' in body ? body.note : ''
  return typeof note === 'string' ? note.replaceAll('\r\n', '\n').trim() : ''
}

/** @returns the key to the host's section, or null when there was nothing to accept any more */
const accept = (deps: Deps, answer: HostAnswer): Promise<string | null> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await acceptHostRequest(trx, answer, now)
    if (!outcome.done) return null
    const editor = await inviteHostEditor(trx, outcome.value, now)
    await writeHostInvitation(trx, editor, now)
    await writeHostRequestAnswer(trx, { ...answer, answer: 'Accepted' }, now)
    await synchroniseInvitations(trx, { circleId: outcome.value.circleId, isEdit: true }, now)
    return editor.hostEditorId
  })

const decline = (deps: Deps, answer: HostAnswer): Promise<void> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await declineHostRequest(trx, answer, now)
    if (outcome.done) await writeHostRequestAnswer(trx, { ...answer, answer: 'Declined' }, now)
  })

/** `refused` is a note that was too long. */
const send = async (
  deps: Deps,
  req: Asked,
  res: Response,
  own: OwnHostRequest,
  refused: string | null,
): Promise<void> => {
  const language = languageOf(req)
  const typed = refused === null ? null : ({ note: refused, fault: 'tooLong' } as const)
  const page = hostRequestPage(own, typed, {
    t: deps.words[language].to(own.formOfAddress),
    language,
    now: deps.now(),
  })
  const { instituteName: name, instituteSlug: slug, themeTokens } = own
  const frame = {
    ...instituteFrame({ name, slug, themeTokens }, `/kringen/${own.circleSlug}`),
    title: `${page.head.title} · ${own.circle}`,
    formOfAddress: own.formOfAddress,
    isPrivate: true,
    series: await seriesAround(deps.db, {
      circle: { slug: own.circleSlug },
      own: { meetingId: own.meetingId, href: hostRequestHref(own.id) },
    }),
  }
  sendPage(deps, req, res, 'host/request', page, frame, refused === null ? 200 : 422)
}
