import type { FormOfAddress, Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { withoutControls } from './address.ts'
import type { LetterKind } from './letter-kinds.ts'
import { closingOf, type LetterShape, letterShapes } from './letter-shape.ts'
import type { OwnWords } from './own-words.ts'
import { fillParagraphs, fillPieces } from './pieces.ts'
import { withShortFacts } from './short-facts.ts'

export interface LetterToCompose {
  kind: LetterKind
  language: Language
  senderName: string
  /** as in LetterKinds for this kind */
  facts: Record<string, unknown>
  /** instead of ours; null or left out for ours */
  own?: OwnWords | null
  /** of its reader, in Dutch; left out: je */
  formOfAddress?: FormOfAddress
  /** where its reader can stop letters of this kind; null or left out when they cannot */
  stopHref?: string | null
}

/** The sentences of a letter that may be put in other words, filled in: a paragraph each. */
export interface LetterSentences {
  subject: string
  opening: string[]
  closing: string[]
}

/**
 * What a letter says before and after its facts, in own words or in ours.
 * @param words of the reader's language
 * @param hasLink as it will be when it is sent
 */
export const letterSentences = (
  words: Translate,
  letter: LetterToCompose,
  hasLink: boolean,
): LetterSentences => {
  const { kind, facts, own, formOfAddress } = letter
  const t = words.to(formOfAddress ?? 'je')
  const shape = letterShapes[kind]
  const values = oneLined(facts)
  const said = own
    ? ownWords(own, values)
    : ourWords(shape, (key) => t(`letters:${kind}.${key}`, values), facts, hasLink)
  const written = own?.isWhole ? [] : linesOf(shape.text && facts[shape.text])
  return { ...said, opening: [...said.opening, ...written] }
}

const ourWords = (
  shape: LetterShape,
  say: (key: string) => string,
  facts: Record<string, unknown>,
  hasLink: boolean,
): LetterSentences => ({
  subject: say('subject'),
  opening: shape.paragraphs.map(say),
  closing: closingOf(shape, { isAnswerable: facts.answerable === true, hasLink }).map(say),
})

const ownWords = (own: OwnWords, values: Record<string, string>): LetterSentences => ({
  subject: fillPieces(own.subject, values),
  opening: fillParagraphs(own.opening, values),
  closing: fillParagraphs(own.closing, values),
})

/** The facts that are one text, each on one line, with those that are short enough for a subject. */
export const oneLined = (facts: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(withShortFacts(facts)).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, withoutControls(value)]] : [],
    ),
  )

/** A fact of several lines; none for any other. */
export const linesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((line) => withoutControls(String(line))) : []
