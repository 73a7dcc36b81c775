import type { TemplateFault } from '../../../../mail/check-template.ts'
import type { KeptFacts } from '../../../../mail/letter-edit.ts'
import type { WordsAsTyped } from '../../../../mail/own-words.ts'
import { typedOf } from '../../typed.ts'
import { parseWords, type WordsForm } from '../template/form.ts'

/** What somebody typed of one letter, with the facts that its form was made from. */
export interface EditForm extends WordsForm {
  facts: KeptFacts
}

/** Reads a posted edit. Facts that are not as a form wrote them count as none: then nothing in the text follows. */
export const parseEdit = (body: unknown): EditForm => ({
  ...parseWords(body),
  facts: readFacts(typedOf(body).facts ?? ''),
})

const readFacts = (text: string): KeptFacts => {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null ? { ...facts } : {}
  } catch {
    return {}
  }
}

const MOST = { subject: 200, opening: 5000, closing: 5000 }

/** What is wrong with finished words, at most one fault per text. Braces are braces here: nothing is filled in. */
export const checkEdit = (words: WordsAsTyped): Partial<Record<keyof WordsAsTyped, TemplateFault>> => ({
  ...(words.opening.length > MOST.opening ? { opening: { code: 'tooLong' } } : {}),
  ...(words.closing.length > MOST.closing ? { closing: { code: 'tooLong' } } : {}),
  ...(words.subject.length > MOST.subject ? { subject: { code: 'tooLong' } } : {}),
  ...(/\n/.test(words.subject) ? { subject: { code: 'lineBreak' } } : {}),
  ...(words.opening === '' ? { opening: { code: 'required' } } : {}),
  ...(words.subject === '' ? { subject: { code: 'required' } } : {}),
})
