import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { sectionRoutes } from './section/routes.ts'

/** The host's door: opened by an e-mailed link, to the section of one meeting and nothing else. */
export const hostDoor = (deps: Deps): Router => {
  const router = Router()
  router.use(sectionRoutes(deps))
  return router
}
