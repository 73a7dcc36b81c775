import type { AnswerPage } from './answer/pages.ts'
import type { CasePage } from './cases/case-page.ts'
import type { CaseFormPage } from './cases/form-page.ts'
import type { CasesPage } from './cases/list-page.ts'
import type { CaseOutcomePage } from './cases/outcome-page.ts'
import type { DataPage } from './data/pages.ts'
import type { ErasurePage } from './erasure/pages.ts'
import type { EvaluationPage } from './evaluation/page.ts'
import type { GuestPage } from './guest/pages.ts'
import type { ParticipantPage } from './home/pages.ts'
import type { NewsChangePage } from './news/change-page.ts'
import type { NewsPage } from './news/pages.ts'
import type { OfferPage } from './offer/pages.ts'
import type { OutcomePage } from './outcome/page.ts'
import type { ParticipantsPage } from './participants/pages.ts'
import type { ReportPage } from './report/page.ts'
import type { ParticipantResultsPage } from './results/page.ts'
import type { RefusalPage } from './substitute/pages.ts'
import type { WithdrawalPage } from './withdrawal/pages.ts'

/** Views of the participant's door. */
export interface ParticipantViews {
  'participant/home': ParticipantPage
  'participant/news': NewsPage
  'participant/news-change': NewsChangePage
  'participant/offer': OfferPage
  'participant/answer': AnswerPage
  'participant/evaluation': EvaluationPage
  'participant/guest': GuestPage
  'participant/data': DataPage
  'participant/erasure': ErasurePage
  'participant/case': CasePage
  'participant/case-form': CaseFormPage
  'participant/case-outcome': CaseOutcomePage
  'participant/cases': CasesPage
  'participant/outcome': OutcomePage
  'participant/participants': ParticipantsPage
  'participant/report': ReportPage
  'participant/results': ParticipantResultsPage
  'participant/refusal': RefusalPage
  'participant/withdrawal': WithdrawalPage
}
