import type { ReadableCase } from '../../../../intervision/cases.ts'
import type { OutcomeForm } from '../../../case-outcome/form.ts'
import {
  type GivenOutcome,
  type OutcomePart,
  outcomeFaults,
  outcomePart,
} from '../../../case-outcome/part.ts'
import type { ErrorSummary } from '../../../form-parts.ts'
import type { PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'
import { bringerOf, outcomeHref } from './case-part.ts'

/** `organiser/meeting/case-outcome`: what became of a case, told by an organiser. */
export interface MeetingCaseOutcomePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  outcome: OutcomePart
}

/** The form of what became of a case of this circle. */
export const meetingCaseOutcomePage = (
  found: MeetingOfCircle,
  one: ReadableCase,
  { form, refused }: { form: OutcomeForm; refused: GivenOutcome['refused'] },
  reader: Reader,
): MeetingCaseOutcomePage => {
  const { t } = reader
  return {
    head: {
      back: { label: t('groups:title'), href: `${hrefOf(found)}/intervision` },
      kicker: `${one.title} · ${bringerOf(one, reader)}`,
      title: t('outcome:title'),
      lead: null,
    },
    errorSummary: outcomeFaults(form, t),
    outcome: outcomePart(
      {
        form,
        refused,
        stored: one.outcome,
        href: outcomeHref(found, one.id),
        readers: t(`cases:readers.${one.readBy}`),
      },
      t,
    ),
  }
}
