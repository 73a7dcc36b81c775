import type { Agenda } from '../../../../agenda/agenda.ts'
import type { Delay } from '../../../../agenda/delay/delay.ts'

/** What the page of a meeting's day is made from. */
export interface DelayFacts {
  /** as planned */
  agenda: Agenda
  delay: Delay
  /** where the meeting is */
  href: string
}
