import type { ReadableCase } from '../../../intervision/cases.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { OutcomeForm } from '../../case-outcome/form.ts'
import { type GivenOutcome, type OutcomePart, outcomeFaults, outcomePart } from '../../case-outcome/part.ts'
import type { ErrorSummary } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { casesHref } from './hrefs.ts'
import { mayTell } from './may-tell.ts'

/** `participant/case-outcome`: what became of a case of one's own. */
export interface CaseOutcomePage {
  head: PageHead
  errorSummary: ErrorSummary | null
  outcome: OutcomePart
  contact: ContactCard
}

/** The form in which a bringer tells what became of their case. */
export const caseOutcomePage = (
  own: OwnRegistration,
  one: ReadableCase,
  { form, refused }: { form: OutcomeForm; refused: GivenOutcome['refused'] },
  { t }: Reader,
): CaseOutcomePage => ({
  head: {
    back: { label: one.title, href: `${casesHref(own)}/${one.id}` },
    kicker: own.circle.title,
    title: t('outcome:title'),
    lead: t('outcome:lead'),
  },
  errorSummary: outcomeFaults(form, t),
  outcome: outcomePart(
    {
      form,
      refused,
      stored: one.outcome,
      href: `${casesHref(own)}/${one.id}/outcome`,
      readers: t(`cases:readers.${one.readBy}`),
    },
    t,
  ),
  contact: contactOf(own.circle, t),
})

/** The way to tell what became of one's own case; null for somebody else's, and before it can be told. */
export const outcomeLink = (own: OwnRegistration, one: ReadableCase, reader: Reader): Link | null =>
  mayTell(own, one, reader.now)
    ? {
        label: reader.t(one.outcome ? 'outcome:change' : 'outcome:title'),
        href: `${casesHref(own)}/${one.id}/outcome`,
      }
    : null
