import type { Result } from '../../../harvest/results.ts'
import { LONGEST_OUTCOME, NO_OUTCOME } from '../../../intervision/case-outcome.ts'
import type { ReadableCase } from '../../../intervision/cases.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import { typedOutcome } from '../../case-outcome/form.ts'
import { field } from '../../field.ts'
import type { Field, Hidden, Submit } from '../../form-parts.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { emptyResult } from '../../results/form.ts'
import { type ResultsPart, resultsPart } from '../../results/part.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { casesHref } from '../cases/hrefs.ts'
import { mayTell } from '../cases/may-tell.ts'
import type { Reader } from '../reader.ts'
import { resultsHref } from '../results/page.ts'

/** `participant/outcome`: what came of a meeting, some weeks later. */
export interface OutcomePage {
  head: PageHead
  /** one per case of their own that was discussed there */
  steps: FollowUp[]
  results: ResultsPart
  contact: ContactCard
}

interface FollowUp {
  id: string
  title: string
  action: string
  /** what was told before goes along as it was */
  hidden: Hidden[]
  firstStep: Field
  followUp: Field
  submit: Submit
}

/**
 * What came of a meeting: of one's own case in two fields, and the results of that meeting with a form for one more.
 * The forms are those of the case and of the results: what is wrong with them is said there.
 */
export const outcomePage = (
  own: OwnRegistration,
  meeting: OwnMeeting,
  { cases, results }: { cases: readonly ReadableCase[]; results: readonly Result[] },
  reader: Reader,
): OutcomePage => {
  const { t, language, now } = reader
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  const hasSeat = holdsSeat(own.state)
  return {
    head: {
      back: { label: t('report:back'), href: `/participant/${own.id}/meetings/${meeting.number}` },
      kicker: `${own.circle.title}, ${dayInWords(meeting.heldOn, language)}`,
      title: t('outcome:check.title', { place: meeting.place || t('series:placeUnknown') }),
      lead: t('outcome:check.lead'),
    },
    steps: cases
      .filter((one) => one.meetingId === meeting.id && mayTell(own, one, now))
      .map((one) => followUp(own, one, t)),
    results: resultsPart(
      {
        results: results.filter(({ meetingNumber }) => meetingNumber === meeting.number),
        form: emptyResult(today),
        href: resultsHref(own),
        hasForm: hasSeat,
        reason: hasSeat ? null : t('results:refused.noSeat'),
        mayRemove: (result) => result.personId === own.personId,
      },
      reader,
    ),
    contact: contactOf(own.circle, t),
  }
}

const followUp = (own: OwnRegistration, one: ReadableCase, t: Reader['t']): FollowUp => {
  const told = typedOutcome(one.outcome ?? NO_OUTCOME)
  const shown = (name: 'firstStep' | 'followUp'): Field =>
    field({
      name,
      id: `field-${name}-${one.id}`,
      label: t(`outcome:check.${name}`),
      value: told[name] ?? '',
      optionalWord: t('layout:optional'),
      maxLength: LONGEST_OUTCOME.line,
      rows: 2,
    })
  const rest = ['chosenAdvice', 'insights', 'firstStepDue'].map((name) => ({ name, value: told[name] ?? '' }))
  return {
    id: `case-${one.id}`,
    title: one.title,
    action: `${casesHref(own)}/${one.id}/outcome`,
    hidden: [{ name: 'version', value: String(one.outcome?.version ?? 0) }, ...rest],
    firstStep: shown('firstStep'),
    followUp: shown('followUp'),
    submit: { label: t('outcome:save'), note: t(`cases:readers.${one.readBy}`), quiet: null },
  }
}
