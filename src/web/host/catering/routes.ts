import { Router } from 'express'
import { loadCatering } from '../../../registration/catering.ts'
import { requireHostEditor } from '../../access/host-session.ts'
import { cateringPage } from '../../catering-page.ts'
import type { Deps } from '../../deps.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { hostMenu } from '../menu.ts'

/** GET /host/meetings/:meetingId/catering: what to order, for who holds the key to that meeting. */
export const cateringRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)
  router.get('/host/meetings/:meetingId/catering', async (req, res) => {
    const { meetingId, institute } = await editorOf(req, req.params.meetingId)
    const t = deps.words[languageOf(req)]
    const home = `/host/meetings/${meetingId}/section`
    const back = { label: t('catering:toSection'), href: home }
    const page = cateringPage(await loadCatering(deps.db, meetingId), back, t)
    const today = deps.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
    const navigation = await hostMenu(deps.db, { meetingId, here: 'catering', today }, t)
    const frame = { title: page.head.title, isPrivate: true, homeHref: home, navigation }
    sendPage(deps, req, res, 'host/catering', page, { ...frame, ...instituteFrame(institute, home) })
  })
  return router
}
