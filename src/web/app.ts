import express, { type Express } from 'express'
import { accessDoor } from './access/door.ts'
import type { Deps } from './deps.ts'
import { devDoor } from './dev/door.ts'
import { answerErrors, notFound } from './errors.ts'
import { expertDoor } from './expert/door.ts'
import { feedDoor } from './feed/door.ts'
import { health } from './health.ts'
import { hostDoor } from './host/door.ts'
import { inboundDoor } from './inbound/door.ts'
import { logRequests } from './middleware/log-requests.ts'
import { onlyOwnForms } from './middleware/own-forms.ts'
import { secure } from './middleware/secure.ts'
import { sessions } from './middleware/session.ts'
import { overviewDoor } from './organiser/circle/overview-door.ts'
import { organiserDoor } from './organiser/door.ts'
import { participantDoor } from './participant/door.ts'
import { registrationDoor } from './registration/door.ts'
import { stopDoor } from './stop/door.ts'
import { themeRoutes } from './theme/routes.ts'
import { visitorDoor } from './visitor/door.ts'

/** The whole web side, in the order in which a request passes it. */
export const createApp = (deps: Deps): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', 'weak')
  // Only a proxy on this machine or in its private network may say who the visitor is.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal')
  app.use(health(deps))
  app.use(logRequests(deps))
  app.use(secure(deps.config))
  // First, because an organiser opens it most of all; it only reads, and asks for the session itself.
  app.use(overviewDoor(deps))
  app.use(deps.assets.router)
  app.use(themeRoutes(deps))
  app.use(feedDoor(deps))
  app.use(inboundDoor(deps))
  // Before forms are asked where they come from: the button of a mail program comes from anywhere.
  app.use(stopDoor(deps))
  app.use(onlyOwnForms(deps.config))
  app.use(express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 1000 }))
  app.use(visitorDoor(deps))
  // From here on a browser may hold a session; what everybody may see stands above and costs no query for one.
  app.use(sessions(deps))
  app.use(accessDoor(deps))
  app.use(registrationDoor(deps))
  app.use(participantDoor(deps))
  app.use(hostDoor(deps))
  app.use(expertDoor(deps))
  app.use(organiserDoor(deps))
  if (deps.config.environment !== 'production' && deps.config.smtpUrl === null) app.use(devDoor(deps))
  app.use(notFound)
  app.use(answerErrors(deps))
  return app
}
