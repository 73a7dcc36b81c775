import { type Request, Router } from 'express'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfSubstitutes } from '../../../invitation/tell-of-substitutes.ts'
import { declineSubstitution } from '../../../registration/decline-substitution.ts'
import { findOwnSubstitution, type OwnSubstitution } from '../../../registration/own-substitution.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { seriesAround } from '../../series-around.ts'
import { refusalHref, refusalPage } from './pages.ts'

/** "I cannot come after all", from a substitute. Pressed again it just stands; pressed too late the page says why. */
export const refusalRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/substitute/:substituteId/refusal', async (req, res) => {
    const own = await ownSubstitution(deps, req)
    const language = languageOf(req)
    const page = refusalPage(own, {
      t: deps.words[language].to(own.formOfAddress),
      language,
      now: deps.now(),
    })
    const { instituteName: name, instituteSlug: slug, themeTokens } = own.circle
    sendPage(deps, req, res, 'participant/refusal', page, {
      ...instituteFrame({ name, slug, themeTokens }, `/kringen/${own.circle.slug}`),
      title: `${page.head.title} · ${own.circle.title}`,
      formOfAddress: own.formOfAddress,
      isPrivate: true,
      series: await seriesAround(deps.db, {
        circle: { slug: own.circle.slug },
        // Who said no has no page of the meeting any more.
        own: { meetingId: own.meeting.id, href: own.standsIn ? `/substitute/${own.id}` : null },
      }),
    })
  })
  router.post('/substitute/:substituteId/refusal', async (req, res) => {
    const { id: substituteId } = await ownSubstitution(deps, req)
    await declineWithLetters(deps, substituteId)
    res.redirect(303, refusalHref(substituteId))
  })
  return router
}

/** What this browser holds the key of: who stands in, and who said no; nobody else has a page. */
const ownSubstitution = async (
  deps: Deps,
  req: Request<{ substituteId: string }>,
): Promise<OwnSubstitution> => {
  const { substituteId } = req.params
  const keys = req.session.substituteIds ?? []
  if (keys.length === 0) throw new SignInFirst('/link/renewal')
  const isOwn = isId(substituteId) && keys.includes(substituteId)
  const own = isOwn ? await findOwnSubstitution(deps.db, substituteId) : undefined
  if (!own || (!own.standsIn && own.endReason !== 'declined')) throw new NotFound()
  return own
}

const declineWithLetters = (deps: Deps, substituteId: string): Promise<void> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await declineSubstitution(trx, { substituteId }, now)
    // Refused: the page itself says how it stands.
    if (!outcome.done) return
    await synchroniseInvitations(trx, outcome.value, now)
    await tellOfSubstitutes(trx, outcome.value, now)
  })
