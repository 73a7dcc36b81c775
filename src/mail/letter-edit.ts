import type { Piece } from '../db/letter-word-tables.ts'
import { withoutControls } from './address.ts'
import type { LetterKind } from './letter-kinds.ts'
import { letterShapes } from './letter-shape.ts'
import type { OwnWords } from './own-words.ts'
import { placeholdersOf } from './placeholders.ts'
import { SHORT, withShortFacts } from './short-facts.ts'

/** The facts of a letter as it carries them: a text, or lines. */
export type KeptFacts = Record<string, unknown>

/** A fact that is another than when somebody edited the letter. */
export interface FactChange {
  name: string
  from: string
  to: string
  /** Whether the letter says the new one by itself: the text names the fact, or it stands in the part that nobody edits. */
  follows: boolean
}

const LEAST_LENGTH = 4

/**
 * A finished text as pieces: where the value of a fact stands, the fact is remembered, so that the text follows when it
 * changes. Only whole words, of values long enough to mean nothing else; the longest value wins.
 */
export const asPieces = (text: string, facts: KeptFacts): Piece[] => {
  const values = Object.entries(withShortFacts(facts))
    .flatMap(([fact, value]) => (typeof value === 'string' ? [{ fact, value: withoutControls(value) }] : []))
    .filter(({ value }) => value.length >= LEAST_LENGTH)
    .toSorted((one, other) => other.value.length - one.value.length || (one.fact < other.fact ? -1 : 1))
  return values.reduce<Piece[]>(
    (pieces, { fact, value }) =>
      pieces.flatMap((piece) => (typeof piece === 'string' ? cutAt(piece, value, fact) : [piece])),
    text === '' ? [] : [text],
  )
}

const cutAt = (text: string, value: string, fact: string): Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (at < from || !standsAlone(text, at, at + value.length)) continue
    if (at > from) pieces.push(text.slice(from, at))
    pieces.push({ fact })
    from = at + value.length
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces
}

// 'Anne' within 'Annemarie' is not about Anne.
const standsAlone = (text: string, start: number, end: number) =>
  !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end))

/** What changed in the facts of a letter since it was edited, in the order of the facts. */
export const changesSince = (
  words: Pick<OwnWords, 'subject' | 'opening' | 'closing'>,
  before: KeptFacts,
  now: KeptFacts,
  kind: LetterKind,
): FactChange[] => {
  const named = new Set(
    [...words.subject, ...words.opening, ...words.closing].flatMap((piece) =>
      typeof piece === 'string' ? [] : [piece.fact],
    ),
  )
  return shownFacts(kind)
    .map((name) => ({
      name,
      from: inOneLine(before[name]),
      to: inOneLine(now[name]),
      isText: typeof now[name] === 'string',
    }))
    .filter(({ from, to }) => from !== to)
    .map(({ name, from, to, isText }) => ({
      ...{ name, from, to },
      // Lines stand in the part that nobody edits, but for what somebody wrote to this one person.
      follows: isText ? named.has(name) || named.has(SHORT[name] ?? '') : name !== letterShapes[kind].text,
    }))
}

// Others, such as ids and marks, are nothing that a reader sees; a short fact changes with its long one.
const shownFacts = (kind: LetterKind): string[] => {
  const { text, list, hasMeeting } = letterShapes[kind]
  const lines = [text, list, hasMeeting ? 'programme' : null].flatMap((name) => name ?? [])
  const short = Object.values(SHORT)
  return [...placeholdersOf(kind).filter((name) => !short.includes(name)), ...lines]
}

const inOneLine = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('; ') : String(value ?? '')
