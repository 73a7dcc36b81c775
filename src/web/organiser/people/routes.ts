import { type Request, type Response, Router } from 'express'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { peoplePage } from './people-page.ts'
import { peopleSheet } from './people-sheet.ts'
import { type CirclePeople, findPeople } from './queries.ts'
import { toCsv } from './to-csv.ts'
import { toXlsx } from './to-xlsx.ts'
import { readWish } from './wish.ts'

/** Who registered for a circle: the list, and the same people in a file. */
export const peopleRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/people', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circle = await find(deps, instituteId, req.params.slug)
    const page = peoplePage(circle, readWish(req.query), reader)
    send('organiser/people/list', page, `${page.head.title} · ${circle.title}`)
  })

  router.get('/organiser/circles/:slug/people.csv', async (req, res) => {
    const { circle, sheet } = await sheetFor(deps, desk, req, res)
    sendFile(res, `${circle.slug}.csv`, 'text/csv; charset=utf-8', toCsv(sheet))
  })

  router.get('/organiser/circles/:slug/people.xlsx', async (req, res) => {
    const { circle, sheet } = await sheetFor(deps, desk, req, res)
    sendFile(res, `${circle.slug}.xlsx`, XLSX, await toXlsx(sheet))
  })

  return router
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const find = async (deps: Deps, instituteId: string, slug: string): Promise<CirclePeople> => {
  const circle = await findPeople(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

const sheetFor = async (deps: Deps, desk: Desk, req: Request, res: Response) => {
  const { instituteId, reader } = await desk.read(req, res)
  const circle = await find(deps, instituteId, String(req.params.slug))
  return { circle, sheet: peopleSheet(circle, readWish(req.query), reader.t) }
}

const sendFile = (res: Response, name: string, type: string, body: string | Buffer): void => {
  res.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex').type(type)
  res.attachment(name).type(type).send(body)
}
