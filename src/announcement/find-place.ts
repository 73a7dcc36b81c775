import { knownPlaces } from '../meeting/place.ts'
import type { Said } from './announcement.ts'

const LETTER = String.raw`[\p{L}\p{M}\d'’-]`
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll("'", "['’]")
// As written: 'Best' is a town and 'best' is not.
const KNOWN = new RegExp(`(?<!${LETTER})(?:${knownPlaces.map(escaped).join('|')})(?!${LETTER})`, 'gu')
const AFTER_IN =
  /(?<![\p{L}])(?:in|te)\s{1,3}(?<name>\p{Lu}[\p{L}\p{M}'’-]{1,30}(?:\s(?:aan|de|den|der|op|en|van|bij)\s\p{Lu}[\p{L}'’-]{1,30})?)/gu
const ORGANISATION =
  /(?<![\p{L}])(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap|[Mm]unicipality of|[Cc]ity of|[Pp]rovince of)\s{1,3}(?:(?:de|het|den|ter)\s)?['’]?[\p{Lu}\p{L}][\p{L}\p{M}'’-]{1,40}(?:\s(?:aan|de|den|der|het|op|en|van|bij)(?:\s(?:den|de|het))?\s\p{Lu}[\p{L}'’-]{1,30}){0,2}/gu

/** A city that a text names: one that is known, else what stands after 'in' or 'te' with a capital. */
export const findPlace = (text: string): Said | null => {
  const known = text.match(KNOWN) ? [...text.matchAll(KNOWN)][0] : undefined
  if (known) return said(known[0], known.index)
  const after = [...text.matchAll(AFTER_IN)][0]
  const name = after?.groups?.name
  return after && name ? said(name, after.index + after[0].length - name.length) : null
}

/** An organisation that a text calls by what it is: 'gemeente Ede', 'Waterschap Vallei en Veluwe'. */
export const findOrganisation = (text: string): Said | null => {
  const match = [...text.matchAll(ORGANISATION)][0]
  if (!match) return null
  const found = said(match[0], match.index)
  return { ...found, value: found.value.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) }
}

const said = (value: string, from: number): Said => ({ value, from, to: from + value.length, doubts: [] })
