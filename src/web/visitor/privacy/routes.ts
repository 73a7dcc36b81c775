import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { privacyPage } from './pages.ts'

/** GET /privacy: what is kept of people who register, why and for how long. */
export const privacyRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/privacy', (req, res) => {
    const t = deps.words[languageOf(req)]
    sendPage(deps, req, res, 'visitor/privacy', privacyPage(t), {
      title: t('privacy:title'),
      description: t('privacy:lead'),
      canonicalPath: '/privacy',
    })
  })
  return router
}
