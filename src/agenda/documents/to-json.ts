import type { Translate } from '../../i18n/words.ts'
import { isPillar } from '../../programme/pillar.ts'
import { wallTimeOf } from '../../time/day-words.ts'
import type { Agenda } from '../agenda.ts'
import { findingInWords, fitInWords } from '../finding-words.ts'
import type { AgendaDocument } from './agenda-document.ts'

/** A meeting for programs; times as HH:MM in the zone of the meeting. */
export interface AgendaJson {
  circle: string
  number: number
  theme: string
  date: string
  timeZone: string
  start: string
  end: string
  place: string
  venue: { name: string; address: string }
  cancelled: boolean
  items: {
    id: string
    kind: string
    /** null for what stands around the four pillars */
    pillar: string | null
    title: string
    start: string
    end: string
    minutes: number
    leads: string[]
    /** room or spot; empty when it is where the meeting is */
    place: string
    /** plain text, a line each */
    text: string[]
    /** titles of the news that is told in it */
    news: string[]
    links: { title: string; url: string }[]
    /** look-back or look-ahead in sentences; null for every other item */
    standing: { title: string; lines: string[] } | null
    /** walks, the visit, the parts of a deep dive; `title` is empty for a walk */
    stretches: { kind: string; title: string; start: string; end: string }[]
  }[]
  overMinutes: number
  /** sentences */
  findings: string[]
  /** what was made shorter than wanted so that it fits, in sentences */
  fits: string[]
  /** which version this is; null of the working version */
  release: { number: number; releasedAt: string; note: string } | null
}

/**
 * The agenda as plain data; past midnight the hours go on (25:10), because nothing is cut.
 * @param document of the same agenda: what it says in words is said here too
 */
export const agendaToJson = (
  { circle, meeting, venue, lines, overMinutes, findings, fits, release }: Agenda,
  document: Pick<AgendaDocument, 'lines'>,
  t: Translate,
): AgendaJson => ({
  circle: circle.slug,
  number: meeting.number,
  theme: meeting.theme,
  date: meeting.heldOn,
  timeZone: meeting.timeZone,
  start: meeting.startsAt,
  end: meeting.endsAt,
  place: meeting.place,
  venue: { name: venue.name, address: venue.address },
  cancelled: meeting.state === 'cancelled',
  items: lines.map(
    ({ id, kind, title, startMinute, endMinute, minutes, leads, place, stretches, links }, at) => ({
      id,
      kind,
      pillar: isPillar(kind) ? kind : null,
      title,
      start: wallTimeOf(startMinute),
      end: wallTimeOf(endMinute),
      minutes,
      leads,
      place,
      text: document.lines[at]?.text ?? [],
      news: document.lines[at]?.topics ?? [],
      links,
      standing: document.lines[at]?.standing ?? null,
      stretches: stretches.map((stretch) => ({
        kind: stretch.kind,
        title: stretch.title,
        start: wallTimeOf(stretch.startMinute),
        end: wallTimeOf(stretch.endMinute),
      })),
    }),
  ),
  overMinutes,
  findings: findings.map((finding) => findingInWords(finding, t)),
  fits: fits.map((fit) => fitInWords(fit, lines, t)),
  release: release && { ...release, releasedAt: release.releasedAt.toString() },
})
