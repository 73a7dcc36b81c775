import type { TemplateFault } from '../../../../mail/check-template.ts'
import type { LetterKind } from '../../../../mail/letter-kinds.ts'
import { letterShapes } from '../../../../mail/letter-shape.ts'
import type { WordsAsTyped } from '../../../../mail/own-words.ts'
import { field, type GivenField } from '../../../field.ts'
import type { Field } from '../../../form-parts.ts'
import type { Reader } from '../../reader.ts'
import { faultInWords } from './form.ts'

/** The three texts of a letter as fields, in the language of its reader. */
export const wordFields = (
  words: WordsAsTyped,
  faults: Partial<Record<keyof WordsAsTyped, TemplateFault>>,
  { kind, language }: { kind: LetterKind; language: Reader['language'] },
  { t, language: own }: Reader,
): Record<keyof WordsAsTyped, Field> => {
  const make = (name: keyof WordsAsTyped, given: Partial<GivenField>): Field => {
    const fault = faults[name]
    return field({
      name,
      label: t(`letter-words:field.${name}`),
      value: words[name],
      error: fault ? faultInWords(fault, t) : null,
      optionalWord: t('layout:optional'),
      lang: language === own ? null : language,
      ...given,
    })
  }
  return {
    subject: make('subject', { isRequired: true, maxLength: 200 }),
    opening: make('opening', {
      isRequired: letterShapes[kind].paragraphs.length > 0,
      hint: t('letter-words:field.paragraphs'),
      rows: 9,
    }),
    closing: make('closing', { rows: 7 }),
  }
}
