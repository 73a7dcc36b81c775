import type { Translate } from '../../i18n/words.ts'
import { type CaseOutcome, LONGEST_OUTCOME } from '../../intervision/case-outcome.ts'
import { field, type GivenField } from '../field.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../form-parts.ts'
import { faultSummary } from '../organiser/typed.ts'
import type { CompareTexts, NoticePart } from '../parts.ts'
import { type OutcomeForm, typedOutcome } from './form.ts'

/** `case-outcome`: the form in which is told what became of a case. */
export interface OutcomePart {
  /** why it was not kept */
  notice: NoticePart | null
  /** what somebody else saved, beside what is typed here */
  texts: { title: string; compare: CompareTexts }[]
  action: string
  hidden: Hidden[]
  chosenAdvice: Field
  firstStep: Field
  firstStepDue: Field
  followUp: Field
  insights: Field
  submit: Submit
}

/** What the part is made from. */
export interface GivenOutcome {
  form: OutcomeForm
  /** as it is kept now; null when nothing was told yet */
  stored: (CaseOutcome & { version: number }) | null
  /** why it was not kept, a key of `outcome:refused`; null when nothing was refused */
  refused: 'tooEarly' | 'changedMeanwhile' | null
  href: string
  /** who reads the case, in words */
  readers: string
}

/** The form as it was typed. After somebody else saved, the next save starts from what they saved. */
export const outcomePart = (given: GivenOutcome, t: Translate): OutcomePart => {
  const { form, stored, refused, href, readers } = given
  const fields = fieldsOf(form, t)
  const isConflict = refused === 'changedMeanwhile'
  return {
    notice: refused && {
      kind: 'warning',
      word: t('layout:noticeKind.warning'),
      title: null,
      text: t(`outcome:refused.${refused}`),
      links: [],
    },
    texts: isConflict && stored ? differing(stored, Object.values(fields), t) : [],
    action: href,
    hidden: [{ name: 'version', value: String(isConflict ? (stored?.version ?? 0) : form.version) }],
    ...fields,
    submit: { label: t('outcome:save'), note: readers, quiet: null },
  }
}

/** Everything that is wrong with what was typed, in the order of the fields; null when nothing is. */
export const outcomeFaults = (form: OutcomeForm, t: Translate): ErrorSummary | null =>
  faultSummary(Object.values(fieldsOf(form, t)), t)

const fieldsOf = ({ typed, faults }: OutcomeForm, t: Translate) => {
  const f = (given: Omit<GivenField, 'label'>): Field => {
    const fault = faults[given.name]
    const most = given.maxLength ?? LONGEST_OUTCOME.text
    return field({
      label: t(`outcome:label.${given.name}`),
      hint: t(`outcome:hint.${given.name}`),
      value: typed[given.name] ?? '',
      error: fault ? t(`outcome:fault.${fault}`, { most }) : null,
      optionalWord: t('layout:optional'),
      ...given,
    })
  }
  return {
    chosenAdvice: f({ name: 'chosenAdvice', maxLength: LONGEST_OUTCOME.line, rows: 2 }),
    firstStep: f({ name: 'firstStep', maxLength: LONGEST_OUTCOME.line, rows: 2 }),
    firstStepDue: f({ name: 'firstStepDue' }),
    followUp: f({ name: 'followUp', maxLength: LONGEST_OUTCOME.line, rows: 3 }),
    insights: f({ name: 'insights', maxLength: LONGEST_OUTCOME.text, rows: 4 }),
  }
}

const differing = (stored: CaseOutcome, fields: Field[], t: Translate) => {
  const kept = typedOutcome(stored)
  return fields
    .filter(({ name, value }) => (kept[name] ?? '') !== value.replaceAll('\r\n', '\n').trim())
    .map(({ name, label, value }) => ({
      title: label,
      compare: {
        label: t('cases:compare', { field: label }),
        yours: { heading: t('cases:yours'), text: value || t('cases:empty') },
        theirs: { heading: t('cases:theirs'), text: kept[name] || t('cases:empty') },
      },
    }))
}
