import { Router } from 'express'
import { enterPortion } from '../../../invitation/enter-list.ts'
import { currentAddresses } from '../../../registration/current-addresses.ts'
import { mayEnter } from '../../../registration/enter.ts'
import { readList } from '../../../registration/list-file.ts'
import { keepPeopleList, listPeopleLists } from '../../../registration/people-list.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { checkList, judgedLines, readCarried } from './list-form.ts'
import { listPage, previewPage } from './list-page.ts'
import { listHref } from './progress-page.ts'
import { theCircle } from './the-circle.ts'
import { readUpload } from './upload.ts'

/** A list of people: first what it would do, then, confirmed, doing it. */
export const listRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/ways-in/list', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const page = listPage(circle, reader, { earlier: await listPeopleLists(deps.db, circle.id) })
    send('organiser/ways-in/list', page, page.head.title)
  })

  // Changes nothing: the list travels on in the page, so that nobody's data is kept before they are entered.
  router.post('/organiser/circles/:slug/ways-in/list', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const file = (await readUpload(req, res)).get('file')
    const bytes = file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
    const list = await readList(bytes)
    if (!list.done) {
      const page = listPage(circle, reader, { fault: bytes.length === 0 ? 'none' : list.reason })
      return send('organiser/ways-in/list', page, page.head.title, { status: 422 })
    }
    const { rows, unknown, isSheet } = list.value
    const inCircle = await currentAddresses(deps.db, circle.id)
    const checked = checkList(rows, inCircle, { mayBeFormula: !isSheet })
    const page = previewPage(
      circle,
      { id: crypto.randomUUID(), checked, unknown, carried: JSON.stringify(rows) },
      reader,
    )
    send('organiser/ways-in/list', page, page.head.title, { status: checked.faults.length > 0 ? 422 : 200 })
  })

  router.post('/organiser/circles/:slug/ways-in/list/confirmation', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const form = await readUpload(req, res)
    const [carried, listId] = [form.get('people'), form.get('list')].map((one) => String(one ?? ''))
    const rows = readCarried(carried ?? '')
    // Formulas were refused when the file was read; what a sheet calls text is one, whatever it begins with.
    const inCircle = await currentAddresses(deps.db, circle.id)
    const checked = checkList(rows, inCircle, { mayBeFormula: false })
    const isSound = rows.length > 0 && checked.faults.length === 0 && listId !== undefined && isId(listId)
    if (!isSound || !mayEnter(circle.phase)) {
      const page = listPage(circle, reader, { fault: 'none' })
      return send('organiser/ways-in/list', page, page.head.title, { status: isSound ? 409 : 422 })
    }
    await deps.transact(async (trx) => {
      const list = { listId, circleId: circle.id, lines: judgedLines(checked) }
      if (await keepPeopleList(trx, list, deps.now())) await deps.queueList(trx, listId)
    })
    // The first of them at once: a short list is done before anybody looks, and its job finds nothing to do.
    await deps.transact((trx) => enterPortion(trx, { listId }, deps.secret, deps.now()))
    res.redirect(303, listHref(circle, listId))
  })

  return router
}
