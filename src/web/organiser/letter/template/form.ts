import type { Translate } from '../../../../i18n/words.ts'
import type { TemplateFault } from '../../../../mail/check-template.ts'
import type { WordsAsTyped } from '../../../../mail/own-words.ts'
import { typedOf } from '../../typed.ts'

/** Words as somebody typed them, with the version that the form was made from. */
export interface WordsForm {
  words: WordsAsTyped
  version: number
}

/** Reads posted words; what is wrong with them is said by `checkTemplate`. */
export const parseWords = (body: unknown): WordsForm => {
  const typed = typedOf(body)
  const text = (name: keyof WordsAsTyped) => (typed[name] ?? '').replace(/\r\n?/g, '\n').trim()
  return {
    words: { subject: text('subject'), opening: text('opening'), closing: text('closing') },
    version: /^\d{1,9}$/.test(typed.version ?? '') ? Number(typed.version) : 0,
  }
}

/** What is wrong with one text, in words. */
export const faultInWords = (fault: TemplateFault, t: Translate): string =>
  'found' in fault
    ? t(`letter-words:fault.${fault.code}`, { found: fault.found })
    : t(`letter-words:fault.${fault.code}`)
