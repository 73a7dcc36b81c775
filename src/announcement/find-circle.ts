import type { AnnouncedField, Said } from './announcement.ts'
import { findAddresses, findPhones, nameAfter, nameAtBegin, nameBefore } from './find-people.ts'
import { type Label, labelAlone, readLabel } from './labels.ts'
import { type Line, moved, saidAt } from './lines.ts'

type Fields = Partial<Record<AnnouncedField, Said>>

const SEATS =
  /(?:(?:maximaal|max\.?|ten hoogste|hooguit|plaats voor|ruimte voor|plek voor|up to|at most|room for|maximum of|limited to)\s{1,2})?(?<![\d.,-])(?:(?<low>\d{1,3})\s{0,2}(?:-|–|tot|à|to)\s{0,2})?(?<high>\d{1,3})\s{1,2}(?:vaste\s)?(?:plaatsen|plekken|deelnemers|personen|mensen|professionals|collega['’]s|seats|places|participants|people)(?![\p{L}])/giu
const QUESTION =
  /(?<![^\s.!?:"“”‘’»]\s?)(?:Hoe|Wat|Welke|Waarom|Wanneer|Wie|Op welke|Onder welke|How|What|Which|Why|When|Who|In what)\s[^\n?]{8,500}\?/gu
const CENTRAL =
  /(?:centrale vraag|kernvraag|hoofdvraag|leidende vraag|central question|key question|guiding question|main question)[^\n?:]{0,80}[:,]?\s{0,3}["“„«‘']?(?<question>\p{Lu}[^\n?]{8,500}\?)/giu
const REGION =
  /(?<![\p{L}])(?:in de regio|regio|region of|in the)\s(?<region>\p{Lu}[\p{L}-]{2,40}(?:\s\p{Lu}[\p{L}-]{2,40}){0,2})(?:\s(?:region))?/gu
// Names with what joins them; a sentence that goes on with something else ends them.
const NAME = String.raw`(?:(?:de|het|the)\s)?(?:gemeente|provincie|waterschap|\p{Lu})[^\s,;]*(?:\s(?:(?:van|voor|of|for|der|den|de|het|aan|in)\s){0,2}\p{Lu}[^\s,;]*){0,6}`
const NAMES = new RegExp(String.raw`^${NAME}(?:(?:,\s|\s(?:en|and|&)\s|,\s(?:en|and)\s)${NAME}){0,12}`, 'u')
const PARTNERS =
  /(?:in samenwerking met|samen met|in cooperation with|together with|in partnership with)\s(?<names>\p{Lu}?[^\n.;:?!]{3,300})/giu

/** What the lines of a text say of the circle as a whole. @param lines those that say nothing of a meeting */
export const findCircle = (text: string, lines: readonly Line[]): Fields => {
  const labelled = ofLabels(lines)
  return {
    ...question(text),
    ...seats(text, lines),
    ...region(text),
    ...partners(text),
    ...contact(text, lines),
    ...address(text),
    ...labelled,
  }
}

const DIRECT: readonly Label[] = ['title', 'theme', 'centralQuestion', 'region', 'contactPhone']

const ofLabels = (lines: readonly Line[]): Fields => {
  const fields: Fields = {}
  const set = (label: Label, said: Said) => {
    if (label === 'partners') fields.partners ??= asLines(said)
    // The cast: the names of DIRECT are fields.
    else if (DIRECT.includes(label)) fields[label as AnnouncedField] ??= said
  }
  for (const [at, line] of lines.entries()) {
    const found = readLabel(line)
    if (found) set(found.label, found.said)
    const label = found ? null : labelAlone(line)
    const next = label && lines.slice(at + 1, at + 3).find((one) => one.text.trim() !== '')
    const said = next && !readLabel(next) && saidAt(next.text, 0, next.text.length)
    if (label && said && next) set(label, moved(said, next.from))
  }
  return fields
}

const question = (text: string): Fields => {
  const central = [...text.matchAll(CENTRAL)][0]
  const named = central?.groups?.question
  if (central && named) {
    const from = central.index + central[0].length - named.length
    return { centralQuestion: { value: named, from, to: from + named.length, doubts: [] } }
  }
  const all = [...text.matchAll(QUESTION)]
  const [only] = all
  if (!only || all.length > 1) return {}
  const to = only.index + only[0].length
  return { centralQuestion: { value: only[0], from: only.index, to, doubts: ['onlyQuestion'] } }
}

const seats = (text: string, lines: readonly Line[]): Fields => {
  const label = lines.map(readLabel).find((found) => found?.label === 'seats')?.said
  const number = label?.value.match(
    /^\D{0,20}(?:(?<low>\d{1,3})\s?(?:-|–|tot|à|to)\s?)?(?<high>\d{1,3})(?!\d)/u,
  )
  const match = label && number ? number : [...text.matchAll(SEATS)][0]
  const high = Number(match?.groups?.high)
  if (!match || !(high >= 1 && high <= 500)) return {}
  const from = (match.index ?? 0) + (label && number ? label.from : 0)
  const doubts = match.groups?.low ? (['highest'] as const) : []
  return { capacity: { value: String(high), from, to: from + match[0].length, doubts: [...doubts] } }
}

const region = (text: string): Fields => {
  const match = [...text.matchAll(REGION)].find(
    (one) => !/^(?:in the)/i.test(one[0]) || /region$/.test(one[0]),
  )
  const name = match?.groups?.region
  if (!match || !name) return {}
  const from = match.index + match[0].indexOf(name)
  return { region: { value: name, from, to: from + name.length, doubts: [] } }
}

const partners = (text: string): Fields => {
  const match = [...text.matchAll(PARTNERS)][0]
  const rest = match?.groups?.names ?? ''
  const names = rest.match(NAMES)?.[0]
  if (!match || !names) return {}
  const begin = match.index + match[0].length - rest.length
  const said = saidAt(text, begin, begin + names.length)
  return said ? { partners: asLines(said) } : {}
}

const asLines = (said: Said): Said => ({
  ...said,
  value: said.value
    .split(/\s*[,;]\s*(?:en\s|and\s)?|\s+(?:en|and|&)\s+(?=(?:de\s|het\s|the\s)?\p{Lu}|gemeente|provincie)/u)
    .map((name) => name.replace(/^(?:de|het|the)\s/u, '').trim())
    .filter((name) => name !== '')
    .join('\n'),
})

const contact = (text: string, lines: readonly Line[]): Fields => {
  const spoken = lines.filter((line) =>
    /contact|aanmeld|informatie|vragen|information|question|regist|mail/iu.test(line.text),
  )
  const addresses = lines.flatMap((line) => findAddresses(line.text).map((one) => moved(one, line.from)))
  const inSpoken = addresses.filter(({ from }) =>
    spoken.some((line) => line.from <= from && from < line.from + line.text.length),
  )
  const email = inSpoken[0] ?? (addresses.length === 1 ? addresses[0] : undefined)
  const [phone] = findPhones(text)
  const said = lines.map(readLabel).find((found) => found?.label === 'contact')?.said
  const labelled = said && nameAtBegin(said.value)
  const inLine =
    email && spoken.find((line) => line.from <= email.from && email.from < line.from + line.text.length)
  const after = inLine && nameAfter(inLine.text)
  const name =
    (said && labelled && moved(labelled, said.from)) ??
    (email && nameBefore(text, email)) ??
    (inLine && after ? moved(after, inLine.from) : null)
  return {
    ...(email ? { contactEmail: email } : {}),
    ...(name ? { contactName: name } : {}),
    ...(phone ? { contactPhone: phone } : {}),
  }
}

// How a text speaks to its readers is how its letters will.
const address = (text: string): Fields => {
  const formal = [...text.matchAll(/(?<![\p{L}])(?:u|uw)(?![\p{L}])/giu)][0]
  if (!formal || /(?<![\p{L}])(?:je|jij|jou|jouw|jullie)(?![\p{L}])/iu.test(text)) return {}
  const from = formal.index
  return { formOfAddress: { value: 'u', from, to: from + formal[0].length, doubts: [] } }
}
