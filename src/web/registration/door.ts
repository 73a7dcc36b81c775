import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { formRoutes } from './form/routes.ts'

/** The registration door: the form behind a mailed link. */
export const registrationDoor = (deps: Deps): Router => {
  const router = Router()
  router.use(formRoutes(deps))
  return router
}
