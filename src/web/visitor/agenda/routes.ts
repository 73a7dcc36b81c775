import { type Request, type Response, Router } from 'express'
import type { Agenda } from '../../../agenda/agenda.ts'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { themeHref } from '../../../institute/theme.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import type { PrintLayout } from '../../layout.ts'
import { sendPage } from '../../send-page.ts'
import { agendaPage, agendaSheet, headOf } from './pages.ts'

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
    })
  })

  router.get(`${PATH}/print`, async (req, res) =>
    sendSheet(deps, req, res, await findPublicAgenda(deps, req.params)),
  )

  return router
}

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

const sendSheet = (deps: Deps, req: Request, res: Response, agenda: Agenda): void => {
  const language = languageOf(req)
  const t = deps.words[language]
  const sheet = agendaSheet(agenda, t, language, deps.now())
  const body = deps.renderer.template('visitor/agenda-print')(sheet)
  const layout: PrintLayout = {
    lang: language,
    title: `${sheet.title} · ${agenda.circle.title}`,
    siteName: t('layout:siteName'),
    paper: 'portrait',
    back: {
      label: t('agenda:page.back'),
      href: `/kringen/${agenda.circle.slug}/meetings/${agenda.meeting.number}`,
    },
    printHint: t('agenda:page.printHint'),
    stylesheetHref: deps.assets.href('site.css'),
    fontHref: deps.assets.href('figtree.woff2'),
    iconHref: deps.assets.href('icon.svg'),
    themeHref: themeHref(agenda.institute.slug, agenda.institute.themeTokens),
  }
  res.set('Content-Language', language).set('Cache-Control', 'private, no-cache').type('html')
  res.send(deps.renderer.template('layouts/print')({ ...layout, body }))
}
