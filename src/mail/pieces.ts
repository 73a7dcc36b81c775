import type { Piece } from '../db/letter-word-tables.ts'
import type { Language } from '../db/schema.ts'
import { withoutControls } from './address.ts'
import type { LetterKind } from './letter-kinds.ts'
import { placeholderNames, placeholdersOf } from './placeholders.ts'

/** Why a text with placeholders cannot be read: a name that this kind of letter does not know, or a brace alone. */
export interface PieceFault {
  code: 'unknownPlaceholder' | 'unclosedPlaceholder'
  /** the text around it: '{kring' */
  found: string
}

/**
 * Reads a text with placeholders such as {kring} (Dutch) or {circle} (English) into what is text and what is a fact.
 * @returns the first fault instead, when there is one
 */
export const readPieces = (
  text: string,
  { kind, language }: { kind: LetterKind; language: Language },
): { pieces: Piece[] } | { fault: PieceFault } => {
  const facts = new Map(placeholdersOf(kind).map((fact) => [placeholderNames[fact][language], fact]))
  const pieces: Piece[] = []
  // What stands between braces takes the odd places.
  for (const [at, part] of text.split(/\{([^{}\n]*)\}/).entries()) {
    if (at % 2 === 0) {
      const brace = part.search(/[{}]/)
      if (brace >= 0) return fault('unclosedPlaceholder', part.slice(brace, brace + 20))
      if (part !== '') pieces.push(part)
      continue
    }
    const fact = facts.get(part.trim().toLowerCase())
    if (!fact) return fault('unknownPlaceholder', `{${part}}`)
    pieces.push({ fact })
  }
  return { pieces }
}

const fault = (code: PieceFault['code'], found: string) => ({ fault: { code, found } })

/**
 * The text with its facts filled in.
 * @throws when a fact has no value: a mistake of ours
 */
export const fillPieces = (pieces: readonly Piece[], values: Record<string, string>): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const value = values[piece.fact]
      if (value === undefined) throw new Error(`no value for the fact ${piece.fact}`)
      return value
    })
    .join('')

/** As `fillPieces`, as the paragraphs that it has: a line each, without those that are empty. */
export const fillParagraphs = (pieces: readonly Piece[], values: Record<string, string>): string[] =>
  fillPieces(pieces, values)
    .split(/\r\n?|\n/)
    .map(withoutControls)
    .filter((line) => line !== '')
