import { Router } from 'express'
import type { Agenda } from '../../../agenda/agenda.ts'
import { dayTexts } from '../../../agenda/agenda-texts.ts'
import { ownGroups } from '../../../agenda/own-groups.ts'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { withNames } from '../../../agenda/standing/with-names.ts'
import { findNewsOfMeeting } from '../../../contribution/queries.ts'
import type { Translate } from '../../../i18n/words.ts'
import { findAttachments } from '../../../programme/attachments/attachments.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import { filesPart } from '../../attachments/files-part.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { newsPart } from '../../news-entry.ts'
import { type OwnGroupPart, ownGroupParts } from '../../own-group.ts'
import { sendPage } from '../../send-page.ts'
import { agendaPage, headOf } from '../../visitor/agenda/pages.ts'
import { textParts } from '../../visitor/agenda/texts.ts'
import { casesHref } from '../cases/hrefs.ts'
import { casesFor } from '../cases/routes.ts'
import { participantFrame } from '../frame.ts'
import { newsHref } from '../news/pages.ts'
import { ownRegistration } from '../own.ts'

/**
 * GET /participant/:registrationId/meetings/:number: the agenda as everybody reads it, on the way of a participant, and
 * whom to call on the day; with what participants bring to the news, their own group in the intervision, and the files.
 */
export const meetingRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId/meetings/:number', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { number } = req.params
    const which = { circleSlug: own.circle.slug, number: Number(number) }
    const loaded = /^\d{1,4}$/.test(number) ? await loadShownAgenda(deps.db, which) : null
    if (!loaded) throw new NotFound()
    const hasSeat = holdsSeat(own.state)
    const agenda = await withNames(deps.db, loaded, {
      kind: 'participant',
      registrationId: own.id,
      hasSeat,
    })
    const language = languageOf(req)
    const t = deps.words[language]
    const page = agendaPage(agenda, t, language, deps.now())
    const back = { label: t('participant:back'), href: `/participant/${own.id}` }
    const frame = participantFrame(own, `${page.head.title} · ${own.circle.title}`)
    const texts = [...page.texts, ...(own.state === 'confirmed' ? textParts(dayTexts(agenda, t), t) : [])]
    const head = { ...page.head, ...headOf(agenda, t), back }
    const news = holdsSeat(own.state)
      ? newsPart(await findNewsOfMeeting(deps.db, agenda.meeting.id), newsHref(own), t)
      : null
    const groups = await groupsOf(deps, own, agenda, t)
    const files = holdsSeat(own.state)
      ? filesPart(
          await findAttachments(deps.db, agenda.meeting.id),
          `/participant/${own.id}/meetings/${number}/attachments`,
          t,
          language,
        )
      : null
    sendPage(deps, req, res, 'visitor/agenda', { ...page, head, texts, news, groups, files }, frame)
  })
  return router
}

// Nobody is in a group of a day that will not be.
const groupsOf = async (
  deps: Deps,
  own: OwnRegistration,
  agenda: Agenda,
  t: Translate,
): Promise<OwnGroupPart[]> => {
  if (!holdsSeat(own.state) || agenda.meeting.state === 'cancelled') return []
  const reader = { registrationId: own.id, personId: own.personId }
  const [groups, cases] = await Promise.all([ownGroups(deps.db, agenda, reader), casesFor(deps, own)])
  return ownGroupParts(groups, cases, casesHref(own), t)
}
