import { type Request, Router } from 'express'
import type { Limits } from '../../../access/limits.ts'
import { findOverviewKey, findPartnerLink } from '../../../registration/partner-link.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { loadPartnerOverview, noteRecruitment } from '../../../registration/recruitment.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { seriesAround } from '../../series-around.ts'
import { answerAsk, publicCircle, sendCircle, type Via } from '../circle/ask-for-link.ts'
import { overviewPage } from './pages.ts'

/** A partner's recruiting link, which is the public page with a memory, and the partner's own overview. */
export const partnerRoutes = (deps: Deps, limits: Limits): Router => {
  const router = Router()

  router.get('/kringen/:slug/via/:key', async (req, res) => {
    const { circle, via } = await whoRecruits(deps, req)
    // A key that was mistyped or is gone must not cost somebody their registration.
    if (!via) return res.redirect(303, `/kringen/${circle.slug}`)
    sendCircle(deps, req, res, circle, { via })
  })

  router.post('/kringen/:slug/via/:key', async (req, res) => {
    await answerAsk(deps, limits, req, res, await whoRecruits(deps, req))
  })

  router.get('/partner/:token', async (req, res) => {
    const key = await findOverviewKey(deps.db, req.params.token)
    const overview = key && (await loadPartnerOverview(deps.db, key.partnerLinkId))
    if (!overview) throw new NotFound()
    const { instituteName: name, instituteSlug: slug, themeTokens } = overview
    const page = overviewPage(overview, deps.words[languageOf(req)].to(overview.formOfAddress))
    const frame = {
      ...instituteFrame({ name, slug, themeTokens }, `/kringen/${overview.slug}`),
      formOfAddress: overview.formOfAddress,
      isPrivate: true,
      series: await seriesAround(deps.db, {
        circle: { slug: overview.slug },
        hrefOf: (number) => `/kringen/${overview.slug}/meetings/${number}`,
      }),
    }
    sendPage(deps, req, res, 'visitor/partner', page, { ...frame, title: page.head.title })
  })

  return router
}

const whoRecruits = async (
  deps: Deps,
  req: Request<{ slug: string; key: string }>,
): Promise<{ circle: PublicCircle; via: Via | null }> => {
  const { slug, key } = req.params
  const circle = await publicCircle(deps, slug)
  const link = await findPartnerLink(deps.db, { circleId: circle.id, key })
  if (!link) return { circle, via: null }
  return {
    circle,
    via: {
      action: `/kringen/${slug}/via/${key}`,
      note: (trx, { circleId, email }, now) =>
        noteRecruitment(trx, { circleId, email, partnerLinkId: link.id }, now),
    },
  }
}
