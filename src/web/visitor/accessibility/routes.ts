import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { accessibilityPage } from './pages.ts'
import { findContacts } from './queries.ts'

/** GET /toegankelijkheid: how accessible the pages are, and what to do when one is not. */
export const accessibilityRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/toegankelijkheid', async (req, res) => {
    const language = languageOf(req)
    const t = deps.words[language]
    const page = accessibilityPage(await findContacts(deps.db), t, language)
    sendPage(deps, req, res, 'visitor/accessibility', page, {
      title: t('visitor:accessibility.title'),
      description: t('visitor:accessibility.lead'),
      canonicalPath: '/toegankelijkheid',
    })
  })
  return router
}
