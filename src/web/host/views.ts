import type { CateringPage } from '../catering-page.ts'
import type { HostRequestPage } from './request/pages.ts'
import type { EndedPage } from './section/draft/ended-page.ts'
import type { HistoryPage } from './section/history/pages.ts'
import type { SectionPage } from './section/pages.ts'
import type { HostTasksPage } from './tasks/pages.ts'

/** Views of the host's door. */
export interface HostViews {
  'host/section/edit': SectionPage
  'host/tasks': HostTasksPage
  'host/section/history': HistoryPage
  'host/section/ended': EndedPage
  'host/catering': CateringPage
  'host/request': HostRequestPage
}
