import { Router } from 'express'
import { participantFeed } from '../../../invitation/participant-feed.ts'
import type { Deps } from '../../deps.ts'
import { AGENDA_ENDINGS, agendaFile, calendarFile } from '../../documents/agenda-files.ts'
import { sendAgendaFile } from '../../documents/send-file.ts'
import { languageOf } from '../../language.ts'
import { ownRegistration } from '../own.ts'
import { ownAgenda } from './own-agenda.ts'

/**
 * A meeting as one participant lives it, as files: with their own group, room and turns. The calendar file is the event of
 * their invitation, so that a calendar has it once.
 */
export const meetingDocumentRoutes = (deps: Deps): Router => {
  const router = Router()
  for (const ending of AGENDA_ENDINGS)
    router.get(`/participant/:registrationId/meetings/:number/agenda.${ending}`, async (req, res) => {
      const own = await ownRegistration(deps, req)
      const { planned, reader } = await ownAgenda(deps, own, req.params.number)
      const language = languageOf(req)
      const now = deps.now()
      const { id: meetingId } = planned.meeting
      const file =
        ending === 'ics'
          ? calendarFile(await participantFeed(deps.db, { registrationId: own.id, meetingId }, now), planned)
          : agendaFile(planned, ending, {
              t: deps.words[language].to(own.formOfAddress),
              language,
              now,
              reader: { seesFindings: false, comes: own.state === 'confirmed', own: reader },
            })
      res.set('Content-Language', language)
      await sendAgendaFile(req, res, file)
    })
  return router
}
