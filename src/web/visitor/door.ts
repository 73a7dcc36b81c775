import { Router } from 'express'
import { createLimits } from '../../access/limits.ts'
import type { Deps } from '../deps.ts'
import { accessibilityRoutes } from './accessibility/routes.ts'
import { agendaRoutes } from './agenda/routes.ts'
import { circleRoutes } from './circle/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { informationLinkRoutes } from './information/routes.ts'
import { languageRoutes } from './language-routes.ts'
import { partnerRoutes } from './partner/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'

/** The visitor's door: what everybody may see, without a session and so without a query for one. */
export const visitorDoor = (deps: Deps): Router => {
  const router = Router()
  const limits = createLimits(deps.pool)
  router.use(homeRoutes(deps))
  router.use(languageRoutes(deps))
  router.use(accessibilityRoutes(deps))
  router.use(privacyRoutes(deps))
  router.use(circleRoutes(deps, limits))
  router.use(informationLinkRoutes(deps, limits))
  router.use(partnerRoutes(deps, limits))
  router.use(agendaRoutes(deps))
  return router
}
