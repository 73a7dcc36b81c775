import { looseBranches } from './loose-branches.ts'

/** Longer is no question any more, but a text that was pasted. */
const LONGEST = 100
const MOST_TERMS = 6

/** One word of a question, as it is looked for: in PostgreSQL and, with the same words, in what is shown. */
export interface Term {
  /** without capitals and accents */
  word: string
  /** finds the word, or a text in which it is a part */
  exact: string
  /** finds the word also with a mistake or two in it; every one must be found, the quickest first */
  loose: string[]
  /** finds the word where one begins with it */
  begins: string
}

/**
 * The words of a question, the first six. Accents and capitals make no difference, nor do signs at the ends of a word.
 * Nothing when there is no letter or figure in it.
 */
export const termsOf = (question: string): Term[] =>
  folded(question.slice(0, LONGEST))
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_TERMS)
    .map(termOf)

/** A text without accents and capitals: 'Zoë' → 'zoe'. Letters that only look like two others are written as those. */
export const folded = (text: string): string =>
  text
    .toWellFormed()
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[’‘]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')

/** A figure, or one letter: not any part of a text in which it stands is meant. */
export const standsAlone = (word: string): boolean => FIGURE.test(word) || word.length < 2

const FIGURE = /^\p{N}+$/u

const termOf = (word: string): Term => {
  const exact = [...word].map(signs).join('')
  // A figure is not a part of another one: 3 is not found in 13. One letter stands at the beginning of a word.
  if (FIGURE.test(word)) return alone(word, `\\m${exact}\\M`)
  return standsAlone(word) ? alone(word, `\\m${exact}`) : { ...alone(word, exact), ...loosely(word, exact) }
}

const alone = (word: string, exact: string): Term => ({
  word,
  exact,
  loose: [exact],
  begins: `\\m${exact.replace(/^\\m/, '')}`,
})

// In three letters a mistake would make any word of any other.
const loosely = (word: string, exact: string): Partial<Term> => {
  const letters = [...word].map(signs)
  if (letters.length < 4 || /[^\p{L}'’-]/u.test(word)) return { loose: [exact] }
  const half = Math.ceil(letters.length / 2)
  const parts = letters.length < 7 ? [letters] : [letters.slice(0, half), letters.slice(half)]
  const whole = `\\m${parts.map((part) => `(?:${looseBranches(part).join('|')})`).join('')}`
  // A short word with a mistake is the beginning of too many: it must be a whole word.
  return { loose: letters.length < 6 ? [`${whole}\\M`] : [thirdsOf(letters), whole] }
}

// Two mistakes leave one third of a word as it was, which is found far quicker than all that the word could have been.
const thirdsOf = (letters: string[]): string => {
  const size = Math.floor(letters.length / 3)
  const thirds = [letters.slice(0, size), letters.slice(size, 2 * size), letters.slice(2 * size)]
  return thirds.map((third) => third.join('')).join('|')
}

// How each letter may be written where it was typed with care.
const SIGNS: Record<string, string> = {
  a: '[aàáâäãåā]',
  c: '[cçćč]',
  e: '[eèéêëēěę]',
  g: '[gğ]',
  i: '[iìíîïı]',
  l: '[lł]',
  n: '[nñń]',
  o: '[oòóôöõøō]',
  r: '[rř]',
  s: '[sšśş]',
  u: '[uùúûüū]',
  y: '[yýÿ]',
  z: '[zžźż]',
  "'": "['’‘]",
  '’': "['’‘]",
}

const signs = (letter: string): string => SIGNS[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
