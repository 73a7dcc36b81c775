import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { formRoutes } from './form/routes.ts'
import { informationFormRoutes } from './information/routes.ts'

/** The registration door: the forms behind a mailed link. */
export const registrationDoor = (deps: Deps): Router => {
  const router = Router()
  router.use(formRoutes(deps))
  router.use(informationFormRoutes(deps))
  return router
}
