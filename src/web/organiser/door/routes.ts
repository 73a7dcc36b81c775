import { type Request, Router } from 'express'
import { markAttendance, markRestAbsent } from '../../../registration/mark-attendance.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { checkInPage, type DoorScripts } from './check-in-page.ts'
import { parseMark } from './form.ts'
import { openDoor } from './open-door.ts'
import { otherBadges } from './other-badges.ts'
import { sendSheet } from './send-sheet.ts'
import { attendanceSheet, badgeSheets } from './sheets.ts'
import { meetingHref } from './when-and-where.ts'

const PATH = '/organiser/circles/:slug/meetings/:number'

/** At the door of a meeting: checking in, the list on paper, and badges. */
export const doorRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(`${PATH}/check-in`, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const door = await openDoor(deps, { instituteId, ...meetingIn(req) })
    const wish = { text: textIn(req.query.text), badge: textIn(req.query.badge) }
    const page = checkInPage(door, wish, scriptsOf(deps), reader)
    send('organiser/door/check-in', page, `${page.head.title} · ${door.title}`)
  })

  router.post(`${PATH}/attendance`, async (req, res) => {
    const { instituteId, reader } = await desk.change(req, res)
    const door = await openDoor(deps, { instituteId, ...meetingIn(req) })
    const mark = parseMark(req.body)
    if (!mark) throw new NotFound()
    const { registrationId, state, secondsAgo } = mark
    const madeAt = reader.now.subtract({ seconds: secondsAgo })
    const outcome = await deps.transact((trx) =>
      markAttendance(trx, { meetingId: door.id, registrationId, state, madeAt }, reader.now),
    )
    // The script of the page asks for no page; who has no script gets the page again, at the same person.
    if (req.accepts(['html', 'json']) === 'json') return void res.sendStatus(outcome.done ? 204 : 409)
    res.redirect(303, `${meetingHref(door)}/check-in${outcome.done ? `#person-${registrationId}` : ''}`)
  })

  router.post(`${PATH}/attendance/rest`, async (req, res) => {
    const { instituteId, reader } = await desk.change(req, res)
    const door = await openDoor(deps, { instituteId, ...meetingIn(req) })
    const outcome = await deps.transact((trx) => markRestAbsent(trx, { meetingId: door.id }, reader.now))
    res.redirect(303, `${meetingHref(door)}/check-in${outcome.done ? '?notice=saved' : ''}`)
  })

  router.get(`${PATH}/attendance-list`, async (req, res) => {
    const { instituteId, organiser, reader } = await desk.read(req, res)
    const door = await openDoor(deps, { instituteId, ...meetingIn(req) })
    const sheet = attendanceSheet(door, reader)
    sendSheet(deps, res, 'organiser/door/list', sheet, {
      ...{ title: `${sheet.head.title} · ${door.title}`, paper: 'portrait', hint: 'door:list.hint' },
      ...{ backHref: meetingHref(door), institute: organiser.institute, reader },
    })
  })

  router.get(`${PATH}/badges`, async (req, res) => {
    const { instituteId, organiser, reader } = await desk.read(req, res)
    const door = await openDoor(deps, { instituteId, ...meetingIn(req) })
    const others = req.query.also === 'programme' ? await otherBadges(deps.db, door) : null
    const sheets = badgeSheets(door, others, deps.config.baseUrl, reader)
    sendSheet(deps, res, 'organiser/door/badges', sheets, {
      ...{ title: `${sheets.title} · ${door.title}`, paper: 'badges', hint: 'door:badges.hint' },
      ...{ backHref: meetingHref(door), institute: organiser.institute, reader },
    })
  })

  return router
}

const scriptsOf = ({ assets }: Deps): DoorScripts => ({
  checkIn: assets.href('check-in.js'),
  keep: assets.href('keep-check-in.js'),
  worker: assets.href('check-in-worker.js'),
})

const meetingIn = (req: Request) => ({ slug: String(req.params.slug), number: String(req.params.number) })

const textIn = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '')
