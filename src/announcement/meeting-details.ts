import type { AnnouncedMeeting, Said } from './announcement.ts'
import { findHours } from './find-hours.ts'
import { findAddresses, nameAfter, nameBefore } from './find-people.ts'
import { findOrganisation, findPlace } from './find-place.ts'
import { moved, saidAt, without } from './lines.ts'

// The part of a sentence that comes before its day: 'De eerste bijeenkomst is op'.
const LEADS_ON = /(?:^|\s)(?:op|on|is|zijn|are|van|from|om|at|in|te|wij|we|bezoeken)$/iu

export type MeetingDetails = Omit<AnnouncedMeeting, 'heldOn'>

const NUMBERED =
  /^[\s#>*•_–|-]{0,12}(?:(?:\d{1,2}|eerste|tweede|derde|vierde|vijfde|zesde|first|second|third|fourth|fifth|sixth)(?:e|ste|de|st|nd|rd|th)?\s)?(?:bijeenkomst|meeting|sessie|session|dag|day|workshop)(?:\s\d{1,2})?[\s*_]{0,3}[:.–—|-]?|^[\s#>*•_|–-]{0,12}\d{1,2}[.)|]\s/iu
const HOST_LABEL =
  /(?:\.\s{1,3}|(?<![\p{L}-]))(?:gastheer(?:\/-?vrouw)?|gastvrouw|ontvangst door|hosted by|host)\s?:/giu
const QUOTED = /["“„«‘](?<text>[^"”»“’\n]{3,160})["”»’]/u
const NO_THEME =
  /^(?:(?:in|te|op|om|at|on|van|from|uur|en|and|het|the|de|bij|met|thema|theme|onderwerp|locatie|gastheer|gastvrouw|ochtend|middag|hele dag|dagdeel|online|o\.?v\.?b\.?|n\.?t\.?b\.?|tba|tbc|host|stadhuis|gemeentehuis|plaats|nog te bepalen|ontvangst|gastorganisatie|datum|date|wanneer|when|data|dates|stad|city|waar|where)[\s:]*){1,4}$/iu

/**
 * What the text around the day of a meeting says of it: hours, city, who receives and the theme, which is what is left.
 * @param text without the day
 * @param isShared whether the line names other days too; then only what is quoted is a theme
 */
export const meetingDetails = (text: string, isShared = false): MeetingDetails => {
  const numbered = text.match(NUMBERED)?.[0].length ?? 0
  let rest = without(text, [{ from: 0, to: numbered }])
  const details: MeetingDetails = {}
  const take = (name: keyof MeetingDetails, said: Said | null | undefined) => {
    if (!said) return
    details[name] = said
    rest = without(rest, [said])
  }
  const [hours] = findHours(rest)
  take('startsAt', hours?.startsAt)
  take('endsAt', hours?.endsAt)
  const [address] = findAddresses(rest)
  const name = (address && nameBefore(rest, address)) ?? nameAfter(rest)
  take('hostEmail', address)
  take('hostName', name)
  const quoted = rest.match(QUOTED)
  const quote = quoted?.groups?.text
  if (quoted && quote)
    take('theme', saidAt(rest, (quoted.index ?? 0) + 1, (quoted.index ?? 0) + 1 + quote.length))
  const organisation = findOrganisation(rest)
  const within = organisation && findPlace(rest.slice(organisation.from, organisation.to))
  take('organisation', organisation)
  // The city of a municipality stands in its name, unless another is named beside it.
  take('place', findPlace(rest) ?? (organisation && within && moved(within, organisation.from)))
  // 'Tempo maken. Gastheer: Ali el Demo': the word that led to the name is no part of the theme.
  const labels = [...rest.matchAll(HOST_LABEL)].map(({ 0: label, index }) => ({
    from: index,
    to: index + label.length,
  }))
  rest = without(rest, labels)
  if (!details.theme && !isShared) take('theme', longestPart(rest))
  return details
}

const longestPart = (rest: string): Said | null => {
  const parts: Said[] = []
  for (const match of rest.matchAll(/(?:[^,;|–—•()\t\n<>:]|(?<=\S):(?=\S)){3,}/gu)) {
    for (const piece of match[0].matchAll(/(?:[^-]|(?<=\S)-|-(?=\S))+/gu)) {
      const from = match.index + piece.index
      const said = saidAt(rest, from, from + piece[0].length)
      if (said) parts.push(withoutLead(rest, said))
    }
  }
  const themes = parts.filter(
    ({ value }) => /\p{L}{3}/u.test(value) && !NO_THEME.test(value) && !LEADS_ON.test(value),
  )
  return themes.toSorted((a, b) => b.value.length - a.value.length)[0] ?? null
}

// 'in   over wonen': the words that led to what was taken out are no part of the theme.
const withoutLead = (text: string, said: Said): Said => {
  const lead = said.value.match(
    /^(?:(?:in|te|op|om|van|at|on|over|about|thema|theme|met als|with)\s{1,60}){1,3}/iu,
  )
  const gap = said.value.match(/\s{4,}\S{0,12}\s*$/u)
  const [from, to] = [said.from + (lead?.[0].length ?? 0), said.to - (gap?.[0].length ?? 0)]
  return saidAt(text, from, Math.max(from, to)) ?? said
}
