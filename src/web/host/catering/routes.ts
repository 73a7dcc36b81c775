import { Router } from 'express'
import { loadCatering } from '../../../registration/catering.ts'
import { requireHostEditor } from '../../access/host-session.ts'
import { cateringPage } from '../../catering-page.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { hostFrame } from '../frame.ts'

/** GET /host/meetings/:meetingId/catering: what to order, for who holds the key to that meeting. */
export const cateringRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)
  router.get('/host/meetings/:meetingId/catering', async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const { meetingId, formOfAddress } = editor
    const t = deps.words[languageOf(req)].to(formOfAddress)
    const back = { label: t('catering:toSection'), href: `/host/meetings/${meetingId}/section` }
    const page = cateringPage(await loadCatering(deps.db, meetingId), back, t)
    const frame = await hostFrame(deps, req, editor, { here: 'catering', title: page.head.title })
    sendPage(deps, req, res, 'host/catering', page, frame)
  })
  return router
}
