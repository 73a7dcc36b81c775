import type { ParticipantPage } from './home/pages.ts'
import type { WithdrawalPage } from './withdrawal/pages.ts'

/** Views of the participant's door. */
export interface ParticipantViews {
  'participant/home': ParticipantPage
  'participant/withdrawal': WithdrawalPage
}
