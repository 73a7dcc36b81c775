import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { expertAttachmentRoutes } from './attachments/routes.ts'
import { expertErasureRoutes } from './erasure/routes.ts'
import { slotRoutes } from './slot/routes.ts'

/** The door of a guest expert: opened by an e-mailed link, to the one item that they are asked for, and nothing else. */
export const expertDoor = (deps: Deps): Router => {
  const router = Router()
  router.use(slotRoutes(deps))
  router.use(expertAttachmentRoutes(deps))
  router.use(expertErasureRoutes(deps))
  return router
}
