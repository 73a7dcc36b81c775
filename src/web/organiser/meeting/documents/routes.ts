import { type Request, Router } from 'express'
import type { Agenda } from '../../../../agenda/agenda.ts'
import { loadAgenda } from '../../../../agenda/load-agenda.ts'
import { loadShownAgenda } from '../../../../agenda/release/load-shown-agenda.ts'
import { WHOEVER_HAS_A_SEAT, withNames } from '../../../../agenda/standing/with-names.ts'
import { agendaIcs } from '../../../../invitation/agenda-ics.ts'
import type { Deps } from '../../../deps.ts'
import { AGENDA_ENDINGS, agendaFile, calendarFile } from '../../../documents/agenda-files.ts'
import { sendAgendaFile } from '../../../documents/send-file.ts'
import { sendAgendaSheet } from '../../../documents/send-sheet.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { findOwnMeeting } from '../programme/queries.ts'
import { documentsPage } from './page.ts'

const PATH = '/organiser/circles/:slug/meetings/:number'

/**
 * The agenda of a meeting to print and to take along: as people read it, or with `?version=working` as the organiser is
 * working on it, with what is the matter. Also of a circle that is not published yet.
 */
export const documentRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(`${PATH}/documents`, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const shown = await findAgenda(deps, instituteId, req, false)
    const page = documentsPage(shown, hrefOf(shown), reader)
    send('organiser/meeting/documents', page, `${page.head.title} · ${shown.circle.title}`)
  })

  router.get(`${PATH}/print`, async (req, res) => {
    const { instituteId } = await desk.read(req, res)
    const agenda = await findAgenda(deps, instituteId, req, isWorking(req))
    const frame = { reader: readerOf(req), backHref: `${hrefOf(agenda)}/documents`, isPrivate: true }
    sendAgendaSheet(deps, req, res, agenda, frame)
  })

  for (const ending of AGENDA_ENDINGS)
    router.get(`${PATH}/agenda.${ending}`, async (req, res) => {
      const { instituteId, reader } = await desk.read(req, res)
      const agenda = await findAgenda(deps, instituteId, req, isWorking(req))
      const { t, language, now } = reader
      const { slug } = agenda.circle
      const which = { slug, number: agenda.meeting.number, language }
      const file =
        ending === 'ics'
          ? calendarFile((await agendaIcs(deps.db, which, now)) ?? '', agenda)
          : agendaFile(agenda, ending, { t, language, now, reader: readerOf(req) })
      res.set('Content-Language', language)
      await sendAgendaFile(req, res, file)
    })

  return router
}

const isWorking = (req: Request) => req.query.version === 'working'

// What is the matter is for the organiser alone; what people read can be handed out as it is.
const readerOf = (req: Request) => ({ seesFindings: isWorking(req), comes: true })

const findAgenda = async (
  deps: Deps,
  instituteId: string,
  { params: { slug, number } }: Request<{ slug: string; number: string }>,
  working: boolean,
): Promise<Agenda> => {
  const meeting = await findOwnMeeting(deps.db, { instituteId, slug, number })
  const load = working ? loadAgenda : loadShownAgenda
  const agenda = meeting && (await load(deps.db, { meetingId: meeting.id }))
  if (!agenda) throw new NotFound()
  // It is handed out at the meeting: no more than all who have a seat may read.
  return withNames(deps.db, agenda, WHOEVER_HAS_A_SEAT)
}

const hrefOf = ({ circle, meeting }: Agenda) => `/organiser/circles/${circle.slug}/meetings/${meeting.number}`
