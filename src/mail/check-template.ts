import type { Language } from '../db/schema.ts'
import type { LetterKind } from './letter-kinds.ts'
import { letterShapes } from './letter-shape.ts'
import type { WordsAsTyped } from './own-words.ts'
import { type PieceFault, readPieces } from './pieces.ts'

export type TemplateFault = { code: 'required' | 'lineBreak' | 'tooLong' } | PieceFault

const MOST: Record<keyof WordsAsTyped, number> = { subject: 200, opening: 5000, closing: 5000 }

/** What is wrong with own words for a kind of letter, at most one fault per text; none when they can be kept. */
export const checkTemplate = (
  words: WordsAsTyped,
  kind: { kind: LetterKind; language: Language },
): Partial<Record<keyof WordsAsTyped, TemplateFault>> => {
  const faults = {
    subject: faultOf('subject', words, kind),
    opening: faultOf('opening', words, kind),
    closing: faultOf('closing', words, kind),
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null))
}

const faultOf = (
  name: keyof WordsAsTyped,
  words: WordsAsTyped,
  which: { kind: LetterKind; language: Language },
): TemplateFault | null => {
  const text = words[name]
  if (text.trim() === '' && mayNotBeEmpty(name, which.kind)) return { code: 'required' }
  if (name === 'subject' && /[\r\n]/.test(text.trim())) return { code: 'lineBreak' }
  if (text.length > MOST[name]) return { code: 'tooLong' }
  const read = readPieces(text, which)
  return 'fault' in read ? read.fault : null
}

// Without a first sentence a letter is a button that nobody knows the reason of; unless somebody wrote its text.
const mayNotBeEmpty = (name: keyof WordsAsTyped, kind: LetterKind) =>
  name === 'subject' || (name === 'opening' && letterShapes[kind].paragraphs.length > 0)
