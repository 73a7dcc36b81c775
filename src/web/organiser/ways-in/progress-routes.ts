import { Router } from 'express'
import type { Circle } from '../../../circle/circle.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { toCsv } from '../people/to-csv.ts'
import { LINES_OF_EACH, progressPage, reportSheet } from './progress-page.ts'
import { findListLines, findPeopleList, type PeopleListState } from './progress-queries.ts'
import { theCircle } from './the-circle.ts'

/** How far a list was entered: a page to leave and come back to, and its report as a file. */
export const progressRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  // First: the other address would take it for a very long id.
  router.get('/organiser/circles/:slug/ways-in/list/:listId.csv', async (req, res) => {
    const { instituteId, reader } = await desk.change(req, res)
    const { circle, list } = await theList(deps, instituteId, req.params)
    const sheet = reportSheet(await findListLines(deps.db, { listId: list.id }), reader)
    res.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex').attachment(`${circle.slug}-list.csv`)
    res.type('text/csv; charset=utf-8').send(toCsv(sheet))
  })

  router.get('/organiser/circles/:slug/ways-in/list/:listId', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { circle, list } = await theList(deps, instituteId, req.params)
    const isDone = list.finishedAt !== null
    const lines = isDone ? await findListLines(deps.db, { listId: list.id, mostOfEach: LINES_OF_EACH }) : []
    const page = progressPage(circle, list, lines, reader, deps.assets.href('follow-progress.js'))
    send('organiser/ways-in/progress', page, page.head.title)
  })

  return router
}

const theList = async (
  deps: Deps,
  instituteId: string,
  { slug, listId }: { slug: string; listId: string },
): Promise<{ circle: Circle; list: PeopleListState }> => {
  const circle = await theCircle(deps, instituteId, slug)
  const list = isId(listId) ? await findPeopleList(deps.db, { circleId: circle.id, listId }) : undefined
  if (!list) throw new NotFound()
  return { circle, list }
}
