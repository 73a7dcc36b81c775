import type { Agenda } from '../../../agenda/agenda.ts'
import { agendaFacts } from '../../../agenda/agenda-facts.ts'
import { agendaTexts } from '../../../agenda/agenda-texts.ts'
import type { AgendaReader } from '../../../agenda/personal-agenda.ts'
import { releaseInWords } from '../../../agenda/release-words.ts'
import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { agendaAxis } from '../../agenda-view.ts'
import type { FilesPart } from '../../attachments/files-part.ts'
import { type TakeAlong, takeAlong } from '../../documents/take-along.ts'
import type { Link } from '../../layout.ts'
import type { NewsPart } from '../../news-entry.ts'
import type { OwnGroupPart } from '../../own-group.ts'
import type { AgendaAxis, ContactCard, Fact, Facts, NoticePart, PageHead } from '../../parts.ts'
import { type AgendaTextPart, textParts } from './texts.ts'

/** `visitor/agenda`: one meeting as everybody may read it. */
export interface AgendaPage {
  head: PageHead
  /** says that it is cancelled */
  notice: NoticePart | null
  facts: Facts
  programmeTitle: string
  /** which version this is; null when there is nothing to say */
  version: string | null
  /** null while nothing is in the programme */
  axis: AgendaAxis | null
  empty: { title: string; text: string | null; action: Link | null }
  texts: AgendaTextPart[]
  /** what participants bring, for who takes part; null for everybody else */
  news: NewsPart | null
  /** the groups of who reads, in the intervision; none for everybody else */
  groups: OwnGroupPart[]
  /** for who takes part; null for everybody else, and when there are none */
  files: FilesPart | null
  /** print and files; null where there are none */
  takeAlong: TakeAlong | null
  ways: Link[]
  contact: ContactCard
}

/** The page of a meeting: the public one, or that of one person. @param reader whose day it is; null for everybody */
export const agendaPage = (
  agenda: Agenda,
  t: Translate,
  language: Language,
  now: Temporal.Instant,
  reader: AgendaReader | null = null,
): AgendaPage => {
  const { circle, meeting } = agenda
  return {
    head: {
      back: { label: circle.title, href: `/kringen/${circle.slug}` },
      ...headOf(agenda, t),
      kicker: kickerOf(agenda, t),
      lead: agenda.welcome || null,
    },
    notice: noticeOf(agenda, t),
    facts: { items: factsOf(agenda, t, language) },
    programmeTitle: t('agenda:page.programme'),
    version: releaseInWords(agenda, t, language, now),
    axis: agenda.lines.length > 0 ? agendaAxis(agenda, t, language, reader) : null,
    empty: { title: t('agenda:finding.nothingPlanned'), text: t('agenda:page.emptyText'), action: null },
    texts: textParts(agendaTexts(agenda, t), t),
    news: null,
    groups: [],
    files: null,
    takeAlong: takeAlong(`/kringen/${circle.slug}/meetings/${meeting.number}`, t),
    ways: [],
    contact: contactOf(agenda, t),
  }
}

/** 'Bijeenkomst 2 van 5 · Slim samenwerken' and what it is about. */
export const headOf = ({ circle, meeting }: Agenda, t: Translate) => ({
  kicker: t('agenda:page.kicker', { number: meeting.number, count: meeting.count, circle: circle.title }),
  title: meeting.theme || t('agenda:page.titleWithoutTheme', { number: meeting.number }),
})

// The way back names the circle already, and a meeting without theme is named by its number.
const kickerOf = ({ meeting: { theme, number, count, place } }: Agenda, t: Translate): string | null =>
  [theme && t('agenda:page.kickerShort', { number, count }), place].filter(Boolean).join(' · ') || null

const noticeOf = ({ meeting }: Agenda, t: Translate): NoticePart | null =>
  meeting.state === 'cancelled'
    ? {
        kind: 'warning',
        word: t('layout:noticeKind.warning'),
        title: t('agenda:page.cancelled'),
        text: t('agenda:page.cancelledText'),
        links: [],
      }
    : null

const factsOf = (agenda: Agenda, t: Translate, language: Language): Fact[] =>
  agendaFacts(agenda, t, language).map((fact) => ({ ...fact, href: null }))

const contactOf = ({ contact, institute }: Agenda, t: Translate): ContactCard => ({
  label: t('agenda:page.questions'),
  name: contact.name,
  role: null,
  organisation: institute.name,
  email: contact.email,
  phone:
    contact.phone === ''
      ? null
      : { text: contact.phone, href: `tel:${contact.phone.replace(/[^\d+]/g, '')}` },
  note: null,
})
