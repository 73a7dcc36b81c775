import { LONGEST_ANSWER, PROGRESS, USEFULNESS } from '../../../evaluation/evaluation.ts'
import type { Translate } from '../../../i18n/words.ts'
import { field } from '../../field.ts'
import type { Field } from '../../form-parts.ts'
import type { EvaluationForm } from './form.ts'

/** The questions about a meeting; that about the learning question is asked of who has one. */
export interface EvaluationFields {
  usefulness: Field
  takesHome: Field
  nextTime: Field
  progress: Field | null
  mayQuote: Field
}

/** The questions with what was typed. @param learningQuestion as they wrote it when they registered; may be empty */
export const evaluationFields = (
  { typed, faults }: EvaluationForm,
  learningQuestion: string,
  t: Translate,
): EvaluationFields => {
  const f = (name: string, given: Partial<Field>): Field => {
    const fault = faults[name]
    return field({
      name,
      label: t(`evaluation:label.${name}`),
      value: typed[name] ?? '',
      error: fault ? t(`evaluation:fault.${fault}`, { most: LONGEST_ANSWER }) : null,
      optionalWord: t('layout:optional'),
      ...given,
    })
  }
  const choices = (name: string, values: readonly (string | number)[]) =>
    values.map(String).map((value) => ({
      value,
      label: t(`evaluation:${name}.${value}`),
      hint: null,
      isSelected: typed[name] === value,
    }))
  const text = { maxLength: LONGEST_ANSWER, rows: 2 }
  return {
    usefulness: f('usefulness', { isRequired: true, options: choices('usefulness', USEFULNESS) }),
    takesHome: f('takesHome', text),
    nextTime: f('nextTime', text),
    progress:
      learningQuestion === ''
        ? null
        : f('progress', {
            hint: t('evaluation:yourQuestion', { question: learningQuestion }),
            options: choices('progress', PROGRESS),
          }),
    mayQuote: f('mayQuote', { value: 'yes', isChecked: typed.mayQuote === 'yes', optionalWord: null }),
  }
}
