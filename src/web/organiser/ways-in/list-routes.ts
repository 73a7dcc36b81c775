import { Router } from 'express'
import { currentAddresses } from '../../../registration/current-addresses.ts'
import { readList } from '../../../registration/list-file.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { enterPeople } from './enter-people.ts'
import { checkList, readCarried } from './list-form.ts'
import { listPage, previewPage } from './list-page.ts'
import { theCircle } from './the-circle.ts'
import { readUpload } from './upload.ts'

/** A list of people: first what it would do, then, confirmed, doing it. */
export const listRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/ways-in/list', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const page = listPage(await theCircle(deps, instituteId, req.params.slug), reader)
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
      const page = listPage(circle, reader, bytes.length === 0 ? 'none' : list.reason)
      return send('organiser/ways-in/list', page, page.head.title, { status: 422 })
    }
    const { rows, unknown, isSheet } = list.value
    const inCircle = await currentAddresses(deps.db, circle.id)
    const checked = checkList(rows, inCircle, { mayBeFormula: !isSheet })
    const page = previewPage(circle, { checked, unknown, carried: JSON.stringify(rows) }, reader)
    send('organiser/ways-in/list', page, page.head.title, { status: checked.faults.length > 0 ? 422 : 200 })
  })

  router.post('/organiser/circles/:slug/ways-in/list/confirmation', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const carried = (await readUpload(req, res)).get('people')
    const rows = readCarried(typeof carried === 'string' ? carried : '')
    // Formulas were refused when the file was read; what a sheet calls text is one, whatever it begins with.
    const inCircle = await currentAddresses(deps.db, circle.id)
    const checked = checkList(rows, inCircle, { mayBeFormula: false })
    const people = checked.ready.map(({ person }) => person)
    const isSound = rows.length > 0 && checked.faults.length === 0
    const entered = isSound && (await enterPeople(deps, circle.id, people))
    if (entered) return res.redirect(303, `/organiser/circles/${circle.slug}?notice=added`)
    const page = listPage(circle, reader, 'none')
    send('organiser/ways-in/list', page, page.head.title, { status: isSound ? 409 : 422 })
  })

  return router
}
