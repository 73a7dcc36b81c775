import type { SlotPage } from './slot/pages.ts'

/** Views of the expert's door. */
export interface ExpertViews {
  'expert/slot': SlotPage
}
