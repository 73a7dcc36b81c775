import type { Piece } from '../db/letter-word-tables.ts'
import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import type { LetterKind } from './letter-kinds.ts'
import { closingOf, letterShapes } from './letter-shape.ts'
import { readPieces } from './pieces.ts'
import { placeholderNames, placeholdersOf } from './placeholders.ts'

/** Words that take the place of ours in one letter: greeting, facts, button and foot stay as they are. */
export interface OwnWords {
  subject: Piece[]
  /** before the facts, a paragraph per line */
  opening: Piece[]
  /** after the button, a paragraph per line */
  closing: Piece[]
  /** Whether `opening` also stands for what somebody wrote in the letter, such as the text of a request. */
  isWhole: boolean
}

/** The three texts of a letter with placeholders, as a form shows them; paragraphs have an empty line between them. */
export interface WordsAsTyped {
  subject: string
  opening: string
  closing: string
}

/**
 * Our own words for a kind of letter, as somebody would type them: what a form begins with.
 * @param isAnswerable whether answers from a calendar are read
 */
export const defaultWords = (
  t: Translate,
  { kind, language, isAnswerable }: { kind: LetterKind; language: Language; isAnswerable: boolean },
): WordsAsTyped => {
  const values = Object.fromEntries(
    placeholdersOf(kind).map((fact) => [fact, `{${placeholderNames[fact][language]}}`]),
  )
  const say = (key: string) => t(`letters:${kind}.${key}`, values)
  const shape = letterShapes[kind]
  return {
    subject: say('subject'),
    opening: shape.paragraphs.map(say).join('\n\n'),
    closing: closingOf(shape, { isAnswerable, hasLink: true }).map(say).join('\n\n'),
  }
}

/**
 * Own words as they were typed, ready to be filled. Null when they cannot be read, because this version of the program
 * knows other facts than the one that took them in: a letter in our words is better than none.
 */
export const wordsOf = (
  typed: WordsAsTyped,
  which: { kind: LetterKind; language: Language },
): OwnWords | null => {
  const subject = readPieces(typed.subject, which)
  const opening = readPieces(typed.opening, which)
  const closing = readPieces(typed.closing, which)
  if ('fault' in subject || 'fault' in opening || 'fault' in closing) return null
  return { subject: subject.pieces, opening: opening.pieces, closing: closing.pieces, isWhole: false }
}
