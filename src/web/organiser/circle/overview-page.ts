import { whyNotPublish } from '../../../circle/circle.ts'
import { periodInWords } from '../../../time/day-words.ts'
import type { BalanceChart } from '../../chart/balance-chart.ts'
import type { Link } from '../../layout.ts'
import type { Badge, NoticePart, PageHead, SeriesLine } from '../../parts.ts'
import { balancePart } from '../balance-part.ts'
import { untoldNotice } from '../begin/untold-notice.ts'
import type { Reader } from '../reader.ts'
import { organiserSeries } from '../series.ts'
import { underwayNotices } from '../underway/underway-notice.ts'
import { planWarningsOf, type WarningList, warningNotice } from '../warnings.ts'
import { type AfterPart, afterPart } from './after-part.ts'
import { type DutiesPart, dutiesPart } from './desk/duties-part.ts'
import { type PeoplePart, peoplePart } from './desk/people-part.ts'
import { type PhasePart, phasePart } from './desk/phase-part.ts'
import { type PillarMatrix, pillarMatrix } from './desk/pillar-matrix.ts'
import { type SendingPart, sendingPart } from './desk/sending-part.ts'
import type { DeskCircle, Overview } from './queries.ts'
import { waitingNotice } from './updates/waiting-notice.ts'

/** `organiser/circle/overview`: how a circle stands, and what can be done with it. */
export interface OverviewPage {
  head: PageHead
  phase: Badge
  /** that people will hear of an edit, and when */
  waiting: NoticePart | null
  /** what is being worked on, and how far it is */
  underway: NoticePart[]
  /** hosts who were added too late to be told at publishing */
  untold: NoticePart | null
  /** null as long as nothing is planned */
  series: SeriesLine | null
  plan: { title: string; empty: { title: string; text: string; action: Link | null } }
  /** in draft: the way to the page on which it is published, or why it cannot be yet */
  publication: { title: string; text: string; review: Link | null } | null
  warnings: WarningList | null
  /** null as long as nothing is planned */
  pillars: { title: string; matrix: PillarMatrix; balance: BalanceChart | null } | null
  people: PeoplePart
  duties: DutiesPart
  sending: SendingPart
  /** how the meetings were that are over; null while none is */
  after: AfterPart | null
  /** null in draft, and for who only reads */
  phaseSteps: PhasePart | null
}

/** The page of one circle: in ten seconds how many people, which pillars, who does what by when, and what leaves. */
export const overviewPage = (circle: DeskCircle, reader: Reader): OverviewPage => {
  const { t, language } = reader
  const href = `/organiser/circles/${circle.slug}`
  const isPlanned = circle.meetings.length > 0
  return {
    head: {
      back: { label: t('organiser:menu.circles'), href: '/organiser' },
      kicker: [periodInWords(circle.startsOn, circle.endsOn, language), circle.region]
        .filter(Boolean)
        .join(' · '),
      title: circle.title,
      lead: circle.centralQuestion,
    },
    phase: phaseBadge(circle.phase, reader),
    waiting: waitingNotice(circle, reader),
    underway: underwayNotices(circle.underway, reader),
    untold: untoldNotice(circle, circle.plannedHosts, reader),
    series: isPlanned ? organiserSeries(href, circle.meetings, reader) : null,
    plan: {
      title: t('organiser:overview.meetings'),
      empty: {
        title: t('organiser:overview.noMeetings'),
        text: t('organiser:overview.noMeetingsText'),
        action: reader.mayChange
          ? { label: t('organiser:overview.planMeetings'), href: `${href}/meetings` }
          : null,
      },
    },
    publication: publicationOf(circle, href, reader),
    warnings: warningNotice(planWarningsOf(circle), circle, reader),
    pillars: isPlanned
      ? {
          title: t('overview:pillars.title'),
          matrix: pillarMatrix(circle.meetings, href, reader),
          balance: balancePart(circle.meetings, reader),
        }
      : null,
    people: peoplePart(circle, href, reader),
    duties: dutiesPart(circle, href, reader),
    sending: sendingPart(circle, href, reader),
    after: afterPart(circle, href, reader),
    phaseSteps: phasePart(circle, href, reader),
  }
}

/** The phase of a circle in a word. */
export const phaseBadge = (phase: Overview['phase'], { t }: Reader): Badge => ({
  kind: phase === 'draft' ? 'draft' : phase === 'closed' ? 'plain' : 'ok',
  text: t(`organiser:phase.${phase}`),
})

const publicationOf = (
  circle: Overview,
  href: string,
  { t, mayChange }: Reader,
): OverviewPage['publication'] => {
  const planned = circle.meetings.filter(({ state }) => state === 'planned').length
  const reason = whyNotPublish(circle.phase, planned)
  if (reason === 'alreadyPublished') return null
  const title = t('organiser:publication.title')
  if (!mayChange) return { title, text: t('organiser:readOnly'), review: null }
  if (reason) return { title, text: t(`organiser:publication.${reason}`), review: null }
  const review = { label: t('begin:review.link'), href: `${href}/publication` }
  return { title, text: t('organiser:publication.consequence'), review }
}
