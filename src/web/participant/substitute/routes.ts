import { Router } from 'express'
import type { Agenda } from '../../../agenda/agenda.ts'
import { dayTexts } from '../../../agenda/agenda-texts.ts'
import { asItRuns } from '../../../agenda/delay/delay.ts'
import { delayNow } from '../../../agenda/delay/queries.ts'
import type { AgendaReader } from '../../../agenda/personal-agenda.ts'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { displayName } from '../../../people/person-name.ts'
import { findAttachments } from '../../../programme/attachments/attachments.ts'
import type { Substitution } from '../../../registration/substitutes.ts'
import { filesPart } from '../../attachments/files-part.ts'
import { delayNotice } from '../../delay-notice.ts'
import type { Deps } from '../../deps.ts'
import { agendaFile, WITHOUT_CALENDAR } from '../../documents/agenda-files.ts'
import { sendAgendaFile } from '../../documents/send-file.ts'
import { sendAgendaSheet } from '../../documents/send-sheet.ts'
import { takeAlong } from '../../documents/take-along.ts'
import { NotFound } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { type Frame, sendPage } from '../../send-page.ts'
import { seriesAround } from '../../series-around.ts'
import { agendaPage } from '../../visitor/agenda/pages.ts'
import { textParts } from '../../visitor/agenda/texts.ts'
import { ownSubstitution } from './own.ts'
import { refusalHref } from './pages.ts'

const PATH = '/substitute/:substituteId'

/** The one meeting to which somebody comes in the place of somebody else: their group and room, and nobody's turn or case. */
export const substitutePageRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const found = await ownSubstitution(deps, req)
    const [{ planned, agenda }, files] = await Promise.all([
      agendaOf(deps, found),
      findAttachments(deps.db, found.meetingId),
    ])
    const language = languageOf(req)
    const t = deps.words[language].to(found.formOfAddress)
    const home = `/substitute/${found.id}`
    const page = agendaPage(agenda, t, language, deps.now(), readerOf(found, agenda))
    const lead = t('answer:substitute.page', { name: displayName(found) })
    const parts = {
      head: { ...page.head, back: null, lead },
      notice: page.notice ?? delayNotice(planned, agenda, t, language),
      texts: [...page.texts, ...textParts(dayTexts(agenda, t), t)],
      files: filesPart(files, `${home}/attachments`, t, language),
      takeAlong: takeAlong(home, t, { endings: WITHOUT_CALENDAR }),
      ways: [{ label: t('answer:refusal.link'), href: refusalHref(found.id) }],
    }
    sendPage(
      deps,
      req,
      res,
      'visitor/agenda',
      { ...page, ...parts },
      await frameOf(deps, found, page.head.title),
    )
  })

  router.get(`${PATH}/print`, async (req, res) => {
    const found = await ownSubstitution(deps, req)
    const { agenda } = await agendaOf(deps, found)
    sendAgendaSheet(deps, req, res, agenda, {
      reader: documentReader(found, agenda),
      formOfAddress: found.formOfAddress,
      backHref: `/substitute/${found.id}`,
      isPrivate: true,
    })
  })

  for (const ending of WITHOUT_CALENDAR)
    router.get(`${PATH}/agenda.${ending}`, async (req, res) => {
      const found = await ownSubstitution(deps, req)
      const { planned } = await agendaOf(deps, found)
      const language = languageOf(req)
      const reader = documentReader(found, planned)
      res.set('Content-Language', language)
      const t = deps.words[language].to(found.formOfAddress)
      const said = { t, language, now: deps.now(), reader }
      await sendAgendaFile(req, res, agendaFile(planned, ending, said))
    })

  return router
}

const documentReader = (found: Substitution, agenda: Agenda) => ({
  seesFindings: false,
  comes: true,
  own: readerOf(found, agenda),
})

const agendaOf = async (
  deps: Deps,
  { meetingId }: Substitution,
): Promise<{ planned: Agenda; agenda: Agenda }> => {
  const planned = await loadShownAgenda(deps.db, { meetingId })
  if (!planned) throw new NotFound()
  return { planned, agenda: asItRuns(planned, await delayNow(deps.db, planned.meeting, deps.now())) }
}

// The group is that of who named them; a day that will not be has none.
const readerOf = ({ registrationId }: Substitution, { meeting }: Agenda): AgendaReader | null =>
  meeting.state === 'cancelled' ? null : { registrationId, personId: null }

const frameOf = async (deps: Deps, found: Substitution, title: string): Promise<Frame> => {
  const { instituteName: name, instituteSlug: slug, themeTokens } = found
  const home = `/substitute/${found.id}`
  return {
    ...instituteFrame({ name, slug, themeTokens }, `/kringen/${found.circleSlug}`),
    title: `${title} · ${found.circle}`,
    formOfAddress: found.formOfAddress,
    isPrivate: true,
    homeHref: home,
    series: await seriesAround(deps.db, {
      circle: { slug: found.circleSlug },
      own: { meetingId: found.meetingId, href: home },
    }),
  }
}
