import { Router } from 'express'
import { createLimits } from '../../access/limits.ts'
import type { Deps } from '../deps.ts'
import { linkRoutes } from './link/routes.ts'
import { renewalRoutes } from './renewal/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'

/** The access door: where links in letters lead, and where new ones are asked for. */
export const accessDoor = (deps: Deps): Router => {
  const limits = createLimits(deps.pool)
  const router = Router()
  // Before the links: /link/renewal is no token.
  router.use(renewalRoutes(deps, limits))
  router.use(linkRoutes(deps, limits))
  router.use(signInRoutes(deps, limits))
  return router
}
