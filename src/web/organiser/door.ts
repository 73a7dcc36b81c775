import { Router } from 'express'
import { requireOrganiser } from '../access/organiser-session.ts'
import type { Deps } from '../deps.ts'
import { hostsRoutes } from './begin/hosts-routes.ts'
import { reviewRoutes } from './begin/review-routes.ts'
import { beginRoutes } from './begin/routes.ts'
import { checkRoutes } from './circle/check/routes.ts'
import { copyCircleRoutes } from './circle/copy-routes.ts'
import { circleFormRoutes } from './circle/form-routes.ts'
import { circleModeRoutes } from './circle/modes/routes.ts'
import { circlePhaseRoutes } from './circle/phase-routes.ts'
import { circleResultRoutes } from './circle/results/routes.ts'
import { circleSeatRoutes } from './circle/seat-routes.ts'
import { circleTaskRoutes } from './circle/tasks/routes.ts'
import { updateRoutes } from './circle/updates/routes.ts'
import { openDesk } from './desk.ts'
import { doorRoutes } from './door/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { followUpRoutes } from './information/follow-up-routes.ts'
import { informationFormRoutes } from './information/form-routes.ts'
import { informationRoutes } from './information/overview-routes.ts'
import { letterEditingRoutes } from './letter/editing/routes.ts'
import { letterRoutes } from './letter/letter-routes.ts'
import { outboxRoutes } from './letter/routes.ts'
import { letterTemplateRoutes } from './letter/template/routes.ts'
import { lettersTogetherRoutes } from './letter/together-routes.ts'
import { meetingAttachmentRoutes } from './meeting/attachments/routes.ts'
import { meetingCapacityRoutes } from './meeting/capacity-routes.ts'
import { meetingCateringRoutes } from './meeting/catering/routes.ts'
import { meetingChangeRoutes } from './meeting/change-routes.ts'
import { requestRoutes } from './meeting/composition/request-routes.ts'
import { compositionRoutes } from './meeting/composition/routes.ts'
import { delayRoutes } from './meeting/delay/routes.ts'
import { documentRoutes } from './meeting/documents/routes.ts'
import { meetingEvaluationRoutes } from './meeting/evaluation/routes.ts'
import { meetingCaseOutcomeRoutes } from './meeting/intervision/outcome-routes.ts'
import { intervisionRoutes } from './meeting/intervision/routes.ts'
import { meetingNewsRoutes } from './meeting/news/routes.ts'
import { meetingRoutes } from './meeting/overview-routes.ts'
import { planRoutes } from './meeting/plan-routes.ts'
import { expertRoutes } from './meeting/programme/deep-dive/expert-routes.ts'
import { deepDiveRoutes } from './meeting/programme/deep-dive/routes.ts'
import { itemRoutes } from './meeting/programme/item/routes.ts'
import { programmeRoutes } from './meeting/programme/routes.ts'
import { templateRoutes } from './meeting/programme/template/routes.ts'
import { releaseRoutes } from './meeting/release/routes.ts'
import { meetingReportRoutes } from './meeting/report/routes.ts'
import { scriptRoutes } from './meeting/script/routes.ts'
import { meetingSectionRoutes } from './meeting/section/routes.ts'
import { meetingSummaryRoutes } from './meeting/summary/routes.ts'
import { meetingTaskRoutes } from './meeting/tasks/routes.ts'
import { occasionRoutes } from './occasion/routes.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { rotationRoutes } from './rotation/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { undoRoutes } from './undo/routes.ts'
import { hubRoutes } from './ways-in/hub-routes.ts'
import { inviteeRoutes } from './ways-in/invitees-routes.ts'
import { listRoutes } from './ways-in/list-routes.ts'
import { partnerLinkRoutes } from './ways-in/partners-routes.ts'
import { personRoutes } from './ways-in/person-routes.ts'
import { progressRoutes } from './ways-in/progress-routes.ts'

/** The organiser's door: everything below /organiser but signing in and out. */
export const organiserDoor = (deps: Deps): Router => {
  const desk = openDesk(deps, requireOrganiser(deps))
  const router = Router()
  router.use(homeRoutes(deps, desk))
  router.use(searchRoutes(deps, desk))
  router.use(lettersTogetherRoutes(deps, desk))
  // Before the letters, whose addresses would take these names for ids.
  router.use(letterTemplateRoutes(deps, desk))
  router.use(outboxRoutes(deps, desk))
  router.use(letterRoutes(deps, desk))
  router.use(inboxRoutes(deps, desk))
  router.use(letterEditingRoutes(deps, desk))
  // Before the circles, whose addresses would take 'new' for a name.
  router.use(beginRoutes(deps, desk))
  router.use(undoRoutes(deps, desk))
  router.use(circleFormRoutes(deps, desk))
  router.use(copyCircleRoutes(deps, desk))
  router.use(reviewRoutes(deps, desk))
  router.use(hostsRoutes(deps, desk))
  router.use(circlePhaseRoutes(deps, desk))
  router.use(checkRoutes(deps, desk))
  router.use(circleSeatRoutes(deps, desk))
  router.use(organisationRoutes(deps, desk))
  router.use(informationRoutes(deps, desk))
  router.use(informationFormRoutes(deps, desk))
  router.use(followUpRoutes(deps, desk))
  router.use(peopleRoutes(deps, desk))
  router.use(doorRoutes(deps, desk))
  router.use(planRoutes(deps, desk))
  router.use(meetingRoutes(deps, desk))
  router.use(meetingCapacityRoutes(deps, desk))
  router.use(meetingChangeRoutes(deps, desk))
  router.use(programmeRoutes(deps, desk))
  router.use(itemRoutes(deps, desk))
  router.use(templateRoutes(deps, desk))
  router.use(compositionRoutes(deps, desk))
  router.use(requestRoutes(deps, desk))
  router.use(meetingNewsRoutes(deps, desk))
  router.use(deepDiveRoutes(deps, desk))
  router.use(expertRoutes(deps, desk))
  router.use(intervisionRoutes(deps, desk))
  router.use(meetingCaseOutcomeRoutes(deps, desk))
  router.use(meetingSectionRoutes(deps, desk))
  router.use(meetingCateringRoutes(deps, desk))
  router.use(releaseRoutes(deps, desk))
  router.use(scriptRoutes(deps, desk))
  router.use(meetingSummaryRoutes(deps, desk))
  router.use(meetingEvaluationRoutes(deps, desk))
  router.use(meetingReportRoutes(deps, desk))
  router.use(delayRoutes(deps, desk))
  router.use(documentRoutes(deps, desk))
  router.use(meetingTaskRoutes(deps, desk))
  router.use(circleTaskRoutes(deps, desk))
  router.use(circleModeRoutes(deps, desk))
  router.use(occasionRoutes(deps, desk))
  router.use(updateRoutes(deps, desk))
  router.use(circleResultRoutes(deps, desk))
  router.use(rotationRoutes(deps, desk))
  router.use(meetingAttachmentRoutes(deps, desk))
  router.use(hubRoutes(deps, desk))
  router.use(listRoutes(deps, desk))
  router.use(progressRoutes(deps, desk))
  router.use(inviteeRoutes(deps, desk))
  router.use(partnerLinkRoutes(deps, desk))
  router.use(personRoutes(deps, desk))
  return router
}
