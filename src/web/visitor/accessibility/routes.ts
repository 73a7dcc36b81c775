import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { accessibilityPage } from './pages.ts'

/** GET /toegankelijkheid: how accessible the pages are, and what to do when one is not. */
export const accessibilityRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/toegankelijkheid', (req, res) => {
    const t = deps.words[languageOf(req)]
    sendPage(deps, req, res, 'visitor/accessibility', accessibilityPage(t), {
      title: t('visitor:accessibility.title'),
      description: t('visitor:accessibility.lead'),
      canonicalPath: '/toegankelijkheid',
    })
  })
  return router
}
