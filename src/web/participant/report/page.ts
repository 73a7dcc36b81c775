import type { Agenda } from '../../../agenda/agenda.ts'
import { type SummaryFacts, summaryLists } from '../../../agenda/summary/summary.ts'
import { paragraphsOf } from '../../../evaluation/report.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { casesHref } from '../cases/hrefs.ts'
import type { Reader } from '../reader.ts'
import { resultsHref } from '../results/page.ts'

/** `participant/report`: what was done at a meeting and what came of it. */
export interface ReportPage {
  head: PageHead
  /** why there is nothing to read (yet), or no report beside the rest */
  reason: string | null
  paragraphs: string[]
  lists: { id: string; title: string; lines: string[] }[]
  links: Link[]
  contact: ContactCard
}

/** What the page is made from. */
export interface GivenReport {
  meeting: OwnMeeting
  agenda: Agenda
  known: Pick<SummaryFacts, 'centralQuestion' | 'results'>
  /** empty as long as it is not shared */
  report: string
  isOver: boolean
}

/** The report of a meeting for who has a seat: the organiser's words, and what the circle keeps of it by itself. */
export const reportPage = (own: OwnRegistration, given: GivenReport, reader: Reader): ReportPage => {
  const { meeting, agenda, known, report, isOver } = given
  const { t, language } = reader
  const why = whyNothing(own, given)
  const facts = { agenda, ...known, isOver, publicHref: null }
  return {
    head: {
      back: { label: t('report:back'), href: `/participant/${own.id}/meetings/${meeting.number}` },
      kicker: `${own.circle.title}, ${dayInWords(meeting.heldOn, language)}`,
      title: t('report:title', { place: meeting.place || t('series:placeUnknown') }),
      lead: agenda.meeting.theme || null,
    },
    reason: why ? t(`report:reason.${why}`) : report === '' ? t('report:reason.notShared') : null,
    paragraphs: why ? [] : paragraphsOf(report),
    lists: why
      ? []
      : summaryLists(facts, t).map(({ title, lines }, at) => ({
          id: `list-${at + 1}`,
          title,
          // What stands under a line is for who reads at home.
          lines: lines.filter((line) => !line.startsWith('  ')),
        })),
    links: why
      ? []
      : [
          { label: t('results:link'), href: resultsHref(own) },
          { label: t('cases:link'), href: casesHref(own) },
          { label: t('summary:link'), href: `/participant/${own.id}/meetings/${meeting.number}/summary` },
        ],
    contact: contactOf(own.circle, t),
  }
}

const whyNothing = (own: OwnRegistration, { meeting, isOver }: GivenReport) => {
  if (!holdsSeat(own.state)) return 'noSeat'
  if (meeting.state === 'cancelled') return 'cancelled'
  return isOver ? null : 'tooEarly'
}
