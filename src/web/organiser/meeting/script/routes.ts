import { Router } from 'express'
import { delayNow } from '../../../../agenda/delay/queries.ts'
import { loadShownAgenda } from '../../../../agenda/release/load-shown-agenda.ts'
import { loadBackstage } from '../../../../agenda/script/load-backstage.ts'
import { withNames } from '../../../../agenda/standing/with-names.ts'
import { meetingNumbers } from '../../../../registration/meeting-numbers.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { sendPrivateSheet } from '../../../private-sheet.ts'
import { scriptSheet } from '../../../script/page.ts'
import type { Desk } from '../../desk.ts'
import { findOwnMeeting } from '../programme/queries.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/script'

/** The director's script of a meeting, with all that organisers know. */
export const scriptRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  router.get(PATH, async (req, res) => {
    const { instituteId, organiser, reader } = await desk.read(req, res)
    const { slug, number } = req.params
    const meeting = await findOwnMeeting(deps.db, { instituteId, slug, number })
    const loaded = meeting && (await loadShownAgenda(deps.db, { meetingId: meeting.id }))
    if (!loaded) throw new NotFound()
    const [agenda, backstage, numbers, delay] = await Promise.all([
      withNames(deps.db, loaded, { kind: 'organiser' }),
      loadBackstage(deps.db, loaded),
      meetingNumbers(deps.db, meeting.id),
      delayNow(deps.db, loaded.meeting, reader.now),
    ])
    const { t, language } = reader
    const ways = [{ label: t('delay:link'), href: `/organiser/circles/${slug}/meetings/${number}/delay` }]
    const sheet = scriptSheet({ agenda, delay, backstage, numbers, ways }, t, language, reader.now)
    const label = t('programme:backToMeeting', { number })
    sendPrivateSheet(deps, req, res, 'script/sheet', sheet, {
      title: `${sheet.head.title} · ${agenda.circle.title}`,
      back: { label, href: `/organiser/circles/${slug}/meetings/${number}` },
      institute: organiser.institute,
    })
  })
  return router
}
