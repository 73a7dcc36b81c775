import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { answerRoutes } from './answer/routes.ts'
import { substituteRoutes } from './answer/substitute-routes.ts'
import { participantAttachmentRoutes } from './attachments/routes.ts'
import { caseOutcomeRoutes } from './cases/outcome-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { caseSaveRoutes } from './cases/save-routes.ts'
import { dataRoutes } from './data/routes.ts'
import { erasureRoutes } from './erasure/routes.ts'
import { evaluationRoutes } from './evaluation/routes.ts'
import { feedRoutes } from './feed/routes.ts'
import { guestRoutes } from './guest/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { meetingDocumentRoutes } from './meeting/document-routes.ts'
import { meetingRoutes } from './meeting/routes.ts'
import { newsChangeRoutes } from './news/change-routes.ts'
import { newsRoutes } from './news/routes.ts'
import { offerRoutes } from './offer/routes.ts'
import { outcomeRoutes } from './outcome/routes.ts'
import { participantsRoutes } from './participants/routes.ts'
import { reportRoutes } from './report/routes.ts'
import { participantResultRoutes } from './results/routes.ts'
import { refusalRoutes } from './substitute/refusal-routes.ts'
import { substitutePageRoutes } from './substitute/routes.ts'
import { summaryRoutes } from './summary/routes.ts'
import { participantUndoRoutes } from './undo/routes.ts'
import { withdrawalRoutes } from './withdrawal/routes.ts'

/** The participant's door: what belongs to one registration, for the browser that holds its key. */
export const participantDoor = (deps: Deps): Router => {
  const router = Router()
  router.use(homeRoutes(deps))
  router.use(dataRoutes(deps))
  router.use(erasureRoutes(deps))
  router.use(feedRoutes(deps))
  router.use(meetingRoutes(deps))
  router.use(summaryRoutes(deps))
  router.use(reportRoutes(deps))
  router.use(outcomeRoutes(deps))
  router.use(meetingDocumentRoutes(deps))
  router.use(participantAttachmentRoutes(deps))
  router.use(answerRoutes(deps))
  router.use(evaluationRoutes(deps))
  router.use(substituteRoutes(deps))
  router.use(substitutePageRoutes(deps))
  router.use(refusalRoutes(deps))
  router.use(guestRoutes(deps))
  router.use(caseSaveRoutes(deps))
  router.use(caseOutcomeRoutes(deps))
  router.use(caseRoutes(deps))
  router.use(participantsRoutes(deps))
  router.use(newsRoutes(deps))
  router.use(newsChangeRoutes(deps))
  router.use(participantResultRoutes(deps))
  router.use(participantUndoRoutes(deps))
  router.use(offerRoutes(deps))
  router.use(withdrawalRoutes(deps))
  return router
}
