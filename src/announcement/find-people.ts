import type { Said } from './announcement.ts'
import { saidAt } from './lines.ts'

const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?![\w-])/g
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,30}(?:\s(?:van|der|den|de|ten|ter|te|el|al|in|’t|'t|von|\p{Lu}[\p{L}\p{M}'’.-]{0,30})){1,5}`
const NAME_AT_END = new RegExp(
  String.raw`(?<name>${NAME})\s{0,2}[,;:(<|–-]{0,2}\s{0,2}(?:via\s|op\s|at\s|by\s)?(?:e-?mail:?\s|mail:?\s)?[(<]?$`,
  'u',
)
const NAME_AT_BEGIN = new RegExp(String.raw`^\s{0,3}(?<name>${NAME})`, 'u')
const NAME_AFTER = new RegExp(
  String.raw`(?:bij|met|door|with|by|from|to|host:?|gastheer:?|gastvrouw:?|contactpersoon:?|contact:?)\s{1,2}(?<name>${NAME})`,
  'gu',
)
const PHONE = /(?<![\d@/-])(?:\+31|0031|0)[\s-]?(?:\(0\))?\d(?:[\s-]?\d){8}(?!\d)/g

/** The mail addresses of a text, in small letters. */
export const findAddresses = (text: string): Said[] =>
  [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    value: address.toLowerCase(),
    from: index,
    to: index + address.length,
    doubts: [],
  }))

/** Dutch telephone numbers, as they were written. */
export const findPhones = (text: string): Said[] =>
  [...text.matchAll(PHONE)].flatMap(({ 0: phone, index }) => saidAt(text, index, index + phone.length) ?? [])

/** The name that stands right before an address: 'Zoë van Fictief <zoe@example.org>'. Two words at least. */
export const nameBefore = (text: string, address: Said): Said | null => {
  const before = text.slice(Math.max(0, address.from - 120), address.from)
  const match = before.match(NAME_AT_END)
  const name = match?.groups?.name
  if (!match || !name) return null
  const from = address.from - before.length + (match.index ?? 0)
  return saidAt(text, from, from + name.length)
}

/** The name with which a text begins. */
export const nameAtBegin = (text: string): Said | null => {
  const name = text.match(NAME_AT_BEGIN)?.groups?.name
  const from = name === undefined ? -1 : text.indexOf(name)
  return name === undefined ? null : saidAt(text, from, from + name.length)
}

/** The name after a word that leads to one: 'bij Zoë van Fictief'. */
export const nameAfter = (text: string): Said | null => {
  const match = [...text.matchAll(NAME_AFTER)][0]
  const name = match?.groups?.name
  if (!match || !name) return null
  const from = match.index + match[0].length - name.length
  return saidAt(text, from, from + name.length)
}
