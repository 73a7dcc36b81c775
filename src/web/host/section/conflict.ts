import type { Translate } from '../../../i18n/words.ts'
import type { StoredSection } from '../../../programme/queries.ts'
import { field } from '../../field.ts'
import type { Field, Hidden } from '../../form-parts.ts'
import type { CompareTexts, NoticePart } from '../../parts.ts'
import { questionsOf, type SectionBlock, type SectionQuestion } from './blocks.ts'
import type { Disputed } from './disputed.ts'
import type { SectionForm } from './form.ts'
import { valueInWords } from './values.ts'

/** One field that two people changed: both texts, a choice, and the question itself with what was typed. */
export interface DisputedPart {
  title: string
  compare: CompareTexts
  choice: Field
  /** both texts joined, to edit; null where they cannot be joined */
  both: Field | null
  question: SectionQuestion
  hidden: Hidden[]
}

/** Says that somebody else was first, and that nothing is lost. */
export const conflictNotice = (
  form: SectionForm,
  { changedBy }: StoredSection,
  t: Translate,
): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: t(`host:conflict.${form.isUndo ? 'undoTitle' : 'title'}`, { who: changedBy }),
  text: t(`host:conflict.${form.isUndo ? 'undoText' : 'text'}`, { count: form.disputed.length }),
  links: [],
})

/** Both texts of a field, side by side. */
export const disputedPart = (
  form: SectionForm,
  one: SectionForm['disputed'][number],
  stored: StoredSection,
  t: Translate,
): DisputedPart => {
  const label = t(`host:field.${one.field}.label`)
  const question = questionsOf(form, t).find(({ field }) => field.name === one.field)
  if (!question) throw new Error(`no question for ${one.field}`)
  return {
    title: label,
    compare: {
      label: t('host:conflict.compare', { field: label }),
      yours: {
        heading: t(`host:conflict.${form.isUndo ? 'before' : 'yours'}`),
        text: valueInWords(one.field, form.typed[one.field], t),
      },
      theirs: {
        heading: t('host:conflict.by', { who: stored.changedBy }),
        text: valueInWords(one.field, one.theirs, t),
      },
    },
    choice: choiceOf(one, stored.changedBy, t),
    both: bothField(form, one, t),
    question: one.choice === 'both' ? withoutFault(question) : question,
    hidden: [{ name: `theirs-${one.field}`, value: one.theirs }],
  }
}

/** Radio buttons to choose between what was typed here, what the other saved, and both. */
const choiceOf = ({ field: name, choice, both }: Disputed, who: string, t: Translate): Field =>
  field({
    name: `choice-${name}`,
    label: t('host:conflict.choice', { field: t(`host:field.${name}.label`) }),
    isRequired: true,
    options: (['mine', 'theirs', ...(both === '' ? [] : ['both'])] as const).map((value) => ({
      value,
      label: t(`host:conflict.${value}`, { who }),
      hint: null,
      isSelected: value === choice,
    })),
  })

const bothField = (
  form: SectionForm,
  { field: name, choice, both }: Disputed,
  t: Translate,
): Field | null => {
  if (both === '') return null
  const fault = choice === 'both' ? form.faults[name] : undefined
  return field({
    name: `both-${name}`,
    label: t('host:conflict.bothLabel', { field: t(`host:field.${name}.label`) }),
    hint: t('host:conflict.bothHint'),
    value: both,
    error: fault ? t(`host:fault.${fault}`) : null,
    rows: 6,
  })
}

// The fault is of the joined text, and stands there.
const withoutFault = (question: SectionQuestion): SectionQuestion => ({
  ...question,
  field: { ...question.field, error: null },
})

/** The blocks without the fields that are asked above them already. */
export const withoutDisputed = (blocks: SectionBlock[], form: SectionForm): SectionBlock[] =>
  blocks
    .map((block) => ({
      ...block,
      rows: block.rows
        .map((row) => ({
          ...row,
          questions: row.questions.filter(
            ({ field }) => !form.disputed.some((disputed) => disputed.field === field.name),
          ),
        }))
        .filter((row) => row.questions.length > 0),
    }))
    .filter((block) => block.rows.length > 0)
