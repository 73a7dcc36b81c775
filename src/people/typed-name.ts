import { type PersonName, spaced } from './person-name.ts'

/**
 * A name that was typed in one go, cut into its parts: the first word, the tussenvoegsels after it, and the rest. A guess
 * for a form that its owner looks over: "Anne Marie Smit" gives the first name Anne.
 */
export const splitName = (typed: string): PersonName => {
  const [firstName = '', ...rest] = spaced(typed).split(' ')
  // The last word is never a tussenvoegsel: somebody may be called Van.
  const named = rest.slice(0, -1).findIndex((word) => !PREFIXES.has(word.toLowerCase()))
  const at = named === -1 ? Math.max(0, rest.length - 1) : named
  return { firstName, namePrefix: rest.slice(0, at).join(' '), lastName: rest.slice(at).join(' ') }
}

const PREFIXES = new Set(
  "aan bij de den der d' het 't 's in la le op over te ten ter uit van voor von ’t ’s d’".split(' '),
)
