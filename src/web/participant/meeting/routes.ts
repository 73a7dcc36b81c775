import { Router } from 'express'
import { dayTexts } from '../../../agenda/agenda-texts.ts'
import { ownGroups } from '../../../agenda/own-groups.ts'
import { findNewsOfMeeting } from '../../../contribution/queries.ts'
import { findAttachments } from '../../../programme/attachments/attachments.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import { type FilesPart, filesPart } from '../../attachments/files-part.ts'
import { delayNotice } from '../../delay-notice.ts'
import type { Deps } from '../../deps.ts'
import { sendAgendaSheet } from '../../documents/send-sheet.ts'
import { takeAlong } from '../../documents/take-along.ts'
import { languageOf } from '../../language.ts'
import { type NewsPart, newsPart } from '../../news-entry.ts'
import { type OwnGroupPart, ownGroupParts } from '../../own-group.ts'
import { sendPage } from '../../send-page.ts'
import { agendaPage, headOf } from '../../visitor/agenda/pages.ts'
import { textParts } from '../../visitor/agenda/texts.ts'
import { casesHref } from '../cases/hrefs.ts'
import { casesFor } from '../cases/routes.ts'
import { participantFrame } from '../frame.ts'
import { newsHref } from '../news/pages.ts'
import { ownRegistration } from '../own.ts'
import type { Reader } from '../reader.ts'
import { type OwnAgenda, ownAgenda } from './own-agenda.ts'
import { waysOfMeeting } from './ways.ts'

const PATH = '/participant/:registrationId/meetings/:number'

/**
 * A meeting as one participant lives it: the agenda with their own group, room and turns, at the times of now; with what
 * participants bring to the news, the files, and whom to call on the day. And the same on paper.
 */
export const meetingRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { number } = req.params
    const theirs = await ownAgenda(deps, own, number)
    const { agenda, planned } = theirs
    const language = languageOf(req)
    const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
    const { t } = reader
    const href = `/participant/${own.id}/meetings/${number}`
    const page = agendaPage(agenda, t, language, reader.now, theirs.reader)
    const parts = {
      head: {
        ...page.head,
        ...headOf(agenda, t),
        back: { label: t('participant:back'), href: `/participant/${own.id}` },
      },
      notice: page.notice ?? delayNotice(planned, agenda, t, language),
      texts: [...page.texts, ...(own.state === 'confirmed' ? textParts(dayTexts(agenda, t), t) : [])],
      news: await newsOf(deps, own, theirs, reader),
      groups: await groupsOf(deps, own, theirs, reader),
      files: await filesOf(deps, own, theirs, href, reader),
      // Without a seat it is the agenda of everybody.
      ...(theirs.reader ? { takeAlong: takeAlong(href, t) } : {}),
      ways: waysOfMeeting(own, agenda, reader),
    }
    const frame = participantFrame(own, `${page.head.title} · ${own.circle.title}`)
    sendPage(deps, req, res, 'visitor/agenda', { ...page, ...parts }, frame)
  })

  router.get(`${PATH}/print`, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { agenda, reader } = await ownAgenda(deps, own, req.params.number)
    sendAgendaSheet(deps, req, res, agenda, {
      reader: { seesFindings: false, comes: own.state === 'confirmed', own: reader },
      backHref: `/participant/${own.id}/meetings/${agenda.meeting.number}`,
      formOfAddress: own.formOfAddress,
      isPrivate: true,
    })
  })

  return router
}

const newsOf = async (
  deps: Deps,
  own: OwnRegistration,
  { agenda }: OwnAgenda,
  { t }: Reader,
): Promise<NewsPart | null> =>
  holdsSeat(own.state)
    ? newsPart(await findNewsOfMeeting(deps.db, agenda.meeting.id), newsHref(own), t)
    : null

const filesOf = async (
  deps: Deps,
  own: OwnRegistration,
  { agenda }: OwnAgenda,
  href: string,
  { t, language }: Reader,
): Promise<FilesPart | null> =>
  holdsSeat(own.state)
    ? filesPart(await findAttachments(deps.db, agenda.meeting.id), `${href}/attachments`, t, language)
    : null

const groupsOf = async (
  deps: Deps,
  own: OwnRegistration,
  { agenda, reader }: OwnAgenda,
  { t }: Reader,
): Promise<OwnGroupPart[]> => {
  if (!reader) return []
  const [groups, cases] = await Promise.all([ownGroups(deps.db, agenda, reader), casesFor(deps, own)])
  return ownGroupParts(groups, cases, casesHref(own), t)
}
