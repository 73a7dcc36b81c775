import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { cateringRoutes } from './catering/routes.ts'
import { sectionRoutes } from './section/routes.ts'
import { hostTaskRoutes } from './tasks/routes.ts'

/** The host's door: opened by an e-mailed link, to the section of one meeting, what to do and to order for it, and nothing else. */
export const hostDoor = (deps: Deps): Router => {
  const router = Router()
  router.use(sectionRoutes(deps))
  router.use(hostTaskRoutes(deps))
  router.use(cateringRoutes(deps))
  return router
}
