import type { Term } from './terms.ts'

/** A stretch of a text, marked or not. */
export interface Stretch {
  text: string
  isMarked: boolean
}

/**
 * A text in stretches, those marked in which a word of the question was found; together they are the text. Nothing is
 * escaped: that is for who shows it.
 */
export const highlight = (text: string, terms: Term[], how: 'exact' | 'loose'): Stretch[] => {
  const pattern = patternOf(terms, how)
  if (!pattern) return [{ text, isMarked: false }]
  // Splitting by a pattern in brackets gives what is between and what was found, by turns.
  return text
    .split(pattern)
    .map((stretch, at) => ({ text: stretch, isMarked: at % 2 === 1 }))
    .filter((stretch) => stretch.text !== '')
}

/** A pattern of PostgreSQL as one of JavaScript, which has other signs for where a word begins and ends. */
export const inJavaScript = (pattern: string): string =>
  pattern.replaceAll('\\m', '(?<![\\p{L}\\p{N}])').replaceAll('\\M', '(?![\\p{L}\\p{N}])')

const patternOf = (terms: Term[], how: 'exact' | 'loose'): RegExp | null => {
  if (terms.length === 0) return null
  // Of the loose ones the last is the whole word; what stands before it only goes ahead to save time.
  const patterns = terms.map((term) => (how === 'exact' ? term.exact : (term.loose.at(-1) ?? term.exact)))
  return new RegExp(`(${patterns.map(inJavaScript).join('|')})`, 'giu')
}
