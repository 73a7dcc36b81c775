import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { readQuestion, searchPage } from './page.ts'
import { findMatches } from './queries.ts'
import { termsOf } from './terms.ts'

/** Finding anything of the institute by a few words. */
export const searchRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/search', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { question, group } = readQuestion(req.query)
    const terms = termsOf(question)
    const asked = { instituteId, terms }
    const exact = await findMatches(deps.db, { ...asked, how: 'exact' })
    // Only who finds nothing may have mistyped: else a rare name would drown among those that look like it.
    const how = exact.length > 0 ? 'exact' : 'loose'
    const found = how === 'exact' ? exact : await findMatches(deps.db, { ...asked, how })
    const page = searchPage({ question, group, terms, how, found }, reader)
    send(
      'organiser/search/search',
      page,
      question === '' ? page.head.title : `${question} · ${page.head.title}`,
      {
        here: 'search',
      },
    )
  })

  return router
}
