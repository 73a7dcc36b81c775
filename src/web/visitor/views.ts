import type { AgendaSheet } from '../documents/sheet.ts'
import type { AccessibilityPage } from './accessibility/pages.ts'
import type { AgendaPage } from './agenda/pages.ts'
import type { CirclePage, LetterSentPage } from './circle/pages.ts'
import type { HomePage } from './home/pages.ts'
import type { PartnerPage } from './partner/pages.ts'
import type { PrivacyPage } from './privacy/pages.ts'

/** Views of the visitor's door. */
export interface VisitorViews {
  'visitor/home': HomePage
  'visitor/circle': CirclePage
  'visitor/letter-sent': LetterSentPage
  'visitor/agenda': AgendaPage
  'visitor/agenda-print': AgendaSheet
  'visitor/accessibility': AccessibilityPage
  'visitor/partner': PartnerPage
  'visitor/privacy': PrivacyPage
}
