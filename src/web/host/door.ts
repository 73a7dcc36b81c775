import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { hostAttachmentRoutes } from './attachments/routes.ts'
import { cateringRoutes } from './catering/routes.ts'
import { hostRequestRoutes } from './request/routes.ts'
import { hostScriptRoutes } from './script/routes.ts'
import { sectionRoutes } from './section/routes.ts'
import { hostTaskRoutes } from './tasks/routes.ts'

/**
 * The host's door: opened by an e-mailed link, to the section of one meeting, its files, what to do and to order for it,
 * and nothing else; and by another link, to the question whether a city hosts a meeting.
 */
export const hostDoor = (deps: Deps): Router => {
  const router = Router()
  router.use(sectionRoutes(deps))
  router.use(hostTaskRoutes(deps))
  router.use(cateringRoutes(deps))
  router.use(hostScriptRoutes(deps))
  router.use(hostRequestRoutes(deps))
  router.use(hostAttachmentRoutes(deps))
  return router
}
