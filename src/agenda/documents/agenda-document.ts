import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import type { Agenda } from '../agenda.ts'
import { type AgendaFact, agendaFacts } from '../agenda-facts.ts'
import { type AgendaText, agendaTexts, dayTexts } from '../agenda-texts.ts'
import { type Finding, isForEverybody } from '../finding.ts'
import { findingInWords, fitInWords, roomInWords } from '../finding-words.ts'
import type { AgendaReader } from '../personal-agenda.ts'
import { releaseInWords } from '../release-words.ts'
import { clockIn, type DocumentLine, documentLine } from './document-line.ts'
import { withoutControls } from './without-controls.ts'

/** An agenda in finished words; print, text, page and word processor file are all made from this one. */
export interface AgendaDocument {
  language: Language
  /** for file names: 'slim-samenwerken-2' */
  name: string
  kicker: string
  title: string
  /** 'Versie 2, 3 december'; null when there is nothing to say */
  version: string | null
  /** when, where, and the way there */
  facts: AgendaFact[]
  /** 'Deze bijeenkomst gaat niet door.'; null when it does */
  cancelled: string | null
  /** what the host says first; empty when nothing */
  welcome: string
  /** the words above the programme and its columns */
  headings: { programme: string; time: string; item: string; minutes: string }
  lines: DocumentLine[]
  /** why there are no lines; null when there are */
  empty: string | null
  /** the closing time, with its word */
  end: { time: string; word: string } | null
  findings: string[]
  /** what was made shorter than wanted so that it fits, for who reads findings */
  fits: string[]
  /** what is told beside the programme */
  texts: AgendaText[]
  /** who answers questions */
  foot: string
  /** 'Bladzijde 1 van 2', around the figures */
  pageWords: { page: string; of: string }
}

/** For whom a document is made. Everybody reads neither names and numbers of the day, nor more than that it is too long. */
export interface DocumentReader {
  /** reads what is the matter with the agenda, and who could solve it */
  seesFindings: boolean
  /** reads whom to call on the day, and the rooms of the groups */
  comes: boolean
  /** whose day it is, with their own group, room and turns; left out or null for everybody */
  own?: AgendaReader | null
}

/** Puts an agenda into words, free of characters that no medium can show. */
export const agendaDocument = (
  agenda: Agenda,
  t: Translate,
  language: Language,
  reader: DocumentReader,
  now: Temporal.Instant,
): AgendaDocument => {
  const { circle, meeting, institute, contact, lines } = agenda
  const last = lines.at(-1)
  return withoutControls({
    language,
    name: `${circle.slug}-${meeting.number}`,
    kicker: t('agenda:page.kicker', { number: meeting.number, count: meeting.count, circle: circle.title }),
    title: meeting.theme || t('agenda:page.titleWithoutTheme', { number: meeting.number }),
    version: releaseInWords(agenda, t, language, now),
    facts: agendaFacts(agenda, t, language),
    cancelled: meeting.state === 'cancelled' ? t('agenda:page.cancelled').trim() : null,
    welcome: agenda.welcome,
    headings: {
      programme: t('agenda:page.programme'),
      time: t('agenda:document.time'),
      item: t('agenda:document.item'),
      minutes: t('agenda:document.minutes'),
    },
    lines: lines.map((line) => documentLine(agenda, line, t, language, reader)),
    empty: last ? null : `${t('agenda:finding.nothingPlanned')} ${t('agenda:page.emptyText')}`,
    end: last ? { time: clockIn(last.endMinute, language), word: t('agenda:end') } : null,
    findings: findingLines(agenda, t, reader),
    fits: reader.seesFindings ? agenda.fits.map((fit) => fitInWords(fit, lines, t)) : [],
    texts: [...agendaTexts(agenda, t), ...(reader.comes ? dayTexts(agenda, t) : [])],
    foot: [institute.name, contact.name, contact.email, contact.phone].filter(Boolean).join(' · '),
    pageWords: { page: t('agenda:document.page'), of: t('agenda:document.of') },
  })
}

/** What a reader may know of what is the matter: everybody what changes the times to come and go by, the organiser all of it. */
export const findingsFor = ({ findings }: Agenda, { seesFindings }: DocumentReader): Finding[] =>
  findings.filter((finding) => seesFindings || isForEverybody(finding))

const findingLines = (agenda: Agenda, t: Translate, reader: DocumentReader): string[] =>
  findingsFor(agenda, reader)
    .filter(({ kind }) => kind !== 'nothingPlanned')
    .map((finding) =>
      [findingInWords(finding, t), reader.seesFindings ? roomInWords(finding, t) : null]
        .filter(Boolean)
        .join(' '),
    )
