import { Router } from 'express'
import { delayNow } from '../../../agenda/delay/queries.ts'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { forHost } from '../../../agenda/script/backstage.ts'
import { loadBackstage } from '../../../agenda/script/load-backstage.ts'
import { meetingNumbers } from '../../../registration/meeting-numbers.ts'
import { requireHostEditor } from '../../access/host-session.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPrivateSheet } from '../../private-sheet.ts'
import { scriptSheet } from '../../script/page.ts'

/** GET /host/meetings/:meetingId/script: the director's script as the host may read it, without internal notes. */
export const hostScriptRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)
  router.get('/host/meetings/:meetingId/script', async (req, res) => {
    const { meetingId, institute, formOfAddress } = await editorOf(req, req.params.meetingId)
    const agenda = await loadShownAgenda(deps.db, { meetingId })
    if (!agenda) throw new NotFound()
    const language = languageOf(req)
    const t = deps.words[language].to(formOfAddress)
    const [backstage, numbers, delay] = await Promise.all([
      loadBackstage(deps.db, agenda),
      meetingNumbers(deps.db, meetingId),
      delayNow(deps.db, agenda.meeting, deps.now()),
    ])
    const facts = { agenda, delay, backstage: forHost(backstage), numbers, ways: [] }
    const sheet = scriptSheet(facts, t, language, deps.now())
    sendPrivateSheet(deps, req, res, 'script/sheet', sheet, {
      title: `${sheet.head.title} · ${agenda.circle.title}`,
      back: { label: t('script:toSection'), href: `/host/meetings/${meetingId}/section` },
      institute,
    })
  })
  return router
}
