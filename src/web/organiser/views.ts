import type { SectionPage } from '../host/section/pages.ts'
import type { HostsPage } from './begin/hosts-page.ts'
import type { BeginPage } from './begin/page.ts'
import type { ReviewPage } from './begin/review-page.ts'
import type { CheckPage } from './circle/check/pages.ts'
import type { CopyPage } from './circle/copy-page.ts'
import type { CircleFormPage } from './circle/form-page.ts'
import type { ModesPage } from './circle/modes/page.ts'
import type { OverviewPage } from './circle/overview-page.ts'
import type { RegistrationPage } from './circle/registration-page.ts'
import type { RemovalPage } from './circle/removal-page.ts'
import type { CircleResultsPage } from './circle/results/page.ts'
import type { CircleTasksPage } from './circle/tasks/page.ts'
import type { UpdatesPage } from './circle/updates/page.ts'
import type { CheckInPage } from './door/check-in-page.ts'
import type { AttendanceSheet, BadgeSheets } from './door/sheets.ts'
import type { HomePage } from './home/page.ts'
import type { InboxPage } from './inbox/pages.ts'
import type { FollowUpPage } from './information/follow-up-page.ts'
import type { InformationPlanPage } from './information/form-page.ts'
import type { InformationPage } from './information/overview-page.ts'
import type { EditingPage } from './letter/editing/page.ts'
import type { LetterPage } from './letter/letter-page.ts'
import type { LettersPage } from './letter/pages.ts'
import type { PressedPage } from './letter/pressed-page.ts'
import type { TemplatesPage } from './letter/template/list-page.ts'
import type { LetterWordsPage } from './letter/template/template-page.ts'
import type { TogetherPage } from './letter/together-page.ts'
import type { CapacityPage } from './meeting/capacity-page.ts'
import type { CancellationPage, MovePage } from './meeting/change-page.ts'
import type { CompositionPage } from './meeting/composition/pages.ts'
import type { RequestPage } from './meeting/composition/request-page.ts'
import type { DelayPage } from './meeting/delay/page.ts'
import type { DocumentsPage } from './meeting/documents/page.ts'
import type { MeetingEvaluationPage } from './meeting/evaluation/page.ts'
import type { MeetingCaseOutcomePage } from './meeting/intervision/outcome-page.ts'
import type { IntervisionPage } from './meeting/intervision/pages.ts'
import type { MeetingNewsPage } from './meeting/news/pages.ts'
import type { MeetingPage } from './meeting/overview-page.ts'
import type { PlanPage } from './meeting/plan-page.ts'
import type { DeepDivePage } from './meeting/programme/deep-dive/pages.ts'
import type { ItemPage } from './meeting/programme/item/pages.ts'
import type { ProgrammePage } from './meeting/programme/pages.ts'
import type { TemplatePage } from './meeting/programme/template/pages.ts'
import type { ReleasePage } from './meeting/release/pages.ts'
import type { VersionPage } from './meeting/release/version-page.ts'
import type { MeetingReportPage } from './meeting/report/page.ts'
import type { MeetingTasksPage } from './meeting/tasks/page.ts'
import type { OccasionListPage } from './occasion/list-page.ts'
import type { OccasionPage } from './occasion/occasion-page.ts'
import type { OccasionPlanPage } from './occasion/plan-page.ts'
import type { OrganisationsPage } from './organisation/page.ts'
import type { PeoplePage } from './people/people-page.ts'
import type { RotationPage } from './rotation/board-page.ts'
import type { CandidatesPage } from './rotation/candidates-page.ts'
import type { SearchPage } from './search/page.ts'
import type { UndoPage } from './undo/page.ts'
import type { WaysInPage } from './ways-in/hub-page.ts'
import type { InviteesPage } from './ways-in/invitees-page.ts'
import type { ListPage } from './ways-in/list-page.ts'
import type { PartnersPage } from './ways-in/partners-page.ts'
import type { PersonPage } from './ways-in/person-page.ts'
import type { ListProgressPage } from './ways-in/progress-page.ts'

/** Views of the organiser's door. */
export interface OrganiserViews {
  'organiser/home/home': HomePage
  'organiser/begin/new': BeginPage
  'organiser/begin/review': ReviewPage
  'organiser/begin/hosts': HostsPage
  'organiser/circle/form': CircleFormPage
  'organiser/circle/copy': CopyPage
  'organiser/circle/overview': OverviewPage
  'organiser/circle/check': CheckPage
  'organiser/circle/registration': RegistrationPage
  'organiser/circle/removal': RemovalPage
  'organiser/meeting/plan': PlanPage
  'organiser/meeting/overview': MeetingPage
  'organiser/meeting/move': MovePage
  'organiser/meeting/capacity': CapacityPage
  'organiser/meeting/delay': DelayPage
  'organiser/meeting/documents': DocumentsPage
  'organiser/meeting/evaluation': MeetingEvaluationPage
  'organiser/meeting/report': MeetingReportPage
  'organiser/meeting/cancellation': CancellationPage
  'organiser/meeting/news': MeetingNewsPage
  'organiser/meeting/composition': CompositionPage
  'organiser/meeting/request': RequestPage
  'organiser/meeting/programme': ProgrammePage
  'organiser/meeting/release': ReleasePage
  'organiser/meeting/version': VersionPage
  'organiser/meeting/item': ItemPage
  'organiser/meeting/template': TemplatePage
  'organiser/meeting/tasks': MeetingTasksPage
  'organiser/circle/results': CircleResultsPage
  'organiser/circle/tasks': CircleTasksPage
  'organiser/circle/modes': ModesPage
  'organiser/occasion/list': OccasionListPage
  'organiser/occasion/occasion': OccasionPage
  'organiser/occasion/plan': OccasionPlanPage
  'organiser/circle/updates': UpdatesPage
  'organiser/meeting/deep-dive': DeepDivePage
  'organiser/meeting/case-outcome': MeetingCaseOutcomePage
  'organiser/meeting/intervision': IntervisionPage
  // The host's own form, opened by an organiser.
  'host/section/edit': SectionPage
  'organiser/information/overview': InformationPage
  'organiser/information/form': InformationPlanPage
  'organiser/information/follow-up': FollowUpPage
  'organiser/rotation/board': RotationPage
  'organiser/rotation/candidates': CandidatesPage
  'organiser/organisation/list': OrganisationsPage
  'organiser/undo/list': UndoPage
  'organiser/ways-in/hub': WaysInPage
  'organiser/ways-in/list': ListPage
  'organiser/ways-in/progress': ListProgressPage
  'organiser/ways-in/invitees': InviteesPage
  'organiser/ways-in/partners': PartnersPage
  'organiser/ways-in/person': PersonPage
  'organiser/search/search': SearchPage
  'organiser/people/list': PeoplePage
  'organiser/door/check-in': CheckInPage
  'organiser/door/list': AttendanceSheet
  'organiser/door/badges': BadgeSheets
  'organiser/inbox/inbox': InboxPage
  'organiser/letter/list': LettersPage
  'organiser/letter/together': TogetherPage
  'organiser/letter/pressed': PressedPage
  'organiser/letter/letter': LetterPage
  'organiser/letter/editing': EditingPage
  'organiser/letter/templates': TemplatesPage
  'organiser/letter/template': LetterWordsPage
}
