import { Router } from 'express'
import type { Agenda } from '../../../agenda/agenda.ts'
import type { DocumentReader } from '../../../agenda/documents/agenda-document.ts'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import type { Language } from '../../../db/schema.ts'
import { agendaIcs } from '../../../invitation/agenda-ics.ts'
import type { Deps } from '../../deps.ts'
import { AGENDA_ENDINGS, agendaFile, calendarFile } from '../../documents/agenda-files.ts'
import { sendAgendaFile } from '../../documents/send-file.ts'
import { sendAgendaSheet } from '../../documents/send-sheet.ts'
import { NotFound } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { seriesAround } from '../../series-around.ts'
import { agendaPage, headOf } from './pages.ts'

const PATH = '/kringen/:slug/meetings/:number'

/** The agenda of a meeting, for everybody: on the web and on paper. */
export const agendaRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const agenda = await findPublicAgenda(deps, req.params)
    const language = languageOf(req)
    const page = agendaPage(agenda, deps.words[language], language, deps.now())
    sendPage(deps, req, res, 'visitor/agenda', page, {
      ...instituteFrame(agenda.institute, `/kringen/${agenda.circle.slug}`),
      title: `${page.head.title} · ${agenda.circle.title}`,
      description: headOf(agenda, deps.words[language]).kicker,
      canonicalPath: `/kringen/${agenda.circle.slug}/meetings/${agenda.meeting.number}`,
      series: await seriesAround(deps.db, {
        circle: { id: agenda.circle.id },
        hrefOf: (number) => `/kringen/${agenda.circle.slug}/meetings/${number}`,
      }),
    })
  })

  router.get(`${PATH}/print`, async (req, res) => {
    const agenda = await findPublicAgenda(deps, req.params)
    const backHref = `/kringen/${agenda.circle.slug}/meetings/${agenda.meeting.number}`
    sendAgendaSheet(deps, req, res, agenda, { reader: EVERYBODY, backHref, isPrivate: false })
  })

  for (const ending of AGENDA_ENDINGS)
    router.get(`${PATH}/agenda.${ending}`, async (req, res) => {
      const agenda = await findPublicAgenda(deps, req.params)
      const language = languageOf(req)
      const t = deps.words[language]
      res.set('Content-Language', language)
      const file =
        ending === 'ics'
          ? calendarFile((await calendarOf(deps, agenda, language)) ?? '', agenda)
          : agendaFile(agenda, ending, { t, language, reader: EVERYBODY, now: deps.now() })
      await sendAgendaFile(req, res, file)
    })

  return router
}

const EVERYBODY: DocumentReader = { seesFindings: false, comes: false }

const calendarOf = (deps: Deps, { circle, meeting }: Agenda, language: Language) =>
  agendaIcs(deps.db, { slug: circle.slug, number: meeting.number, language }, deps.now())

// A circle that is not published yet is not there, for who has no key to it.
const findPublicAgenda = async (
  deps: Deps,
  { slug, number }: { slug: string; number: string },
): Promise<Agenda> => {
  if (!/^\d{1,4}$/.test(number)) throw new NotFound()
  const agenda = await loadShownAgenda(deps.db, { circleSlug: slug, number: Number(number) })
  if (!agenda || agenda.circle.phase === 'draft') throw new NotFound()
  return agenda
}
