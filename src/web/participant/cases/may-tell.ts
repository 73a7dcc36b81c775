import { mayTellOutcome } from '../../../intervision/case-outcome.ts'
import type { ReadableCase } from '../../../intervision/cases.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'

/** Whether somebody can tell now what became of a case: it is theirs, and was discussed. */
export const mayTell = (own: OwnRegistration, one: ReadableCase, now: Temporal.Instant): boolean =>
  one.bringerId === own.id &&
  mayTellOutcome(one, now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString())
