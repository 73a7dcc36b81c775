import { whyNotPublish } from '../../../circle/circle.ts'
import type { RegistrationState } from '../../../db/registration-tables.ts'
import { periodInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, Facts, NoticePart, PageHead, Seats, SeriesLine } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { organiserSeries } from '../series.ts'
import { planWarningsOf, type WarningList, warningNotice } from '../warnings.ts'
import { type AfterPart, afterPart } from './after-part.ts'
import type { Overview } from './queries.ts'
import { type RegistrationTable, registrationTable } from './registration-table.ts'
import { waitingNotice } from './updates/waiting-notice.ts'

/** `organiser/circle/overview`: how a circle stands, and what can be done with it. */
export interface OverviewPage {
  head: PageHead
  phase: Badge
  /** that people will hear of an edit, and when */
  waiting: NoticePart | null
  /** null as long as nothing is planned */
  series: SeriesLine | null
  plan: { title: string; empty: { title: string; text: string; action: Link | null } }
  warnings: WarningList | null
  publication: { title: string; form: ActionForm | null; review: Link | null; reason: string | null } | null
  facts: Facts
  /** how the meetings were that are over; null while none is */
  after: AfterPart | null
  seats: Seats
  registrations: RegistrationTable
}

/** The page of one circle. */
export const overviewPage = (circle: Overview, reader: Reader): OverviewPage => {
  const { t, language } = reader
  const href = `/organiser/circles/${circle.slug}`
  const count = (wanted: RegistrationState) =>
    circle.registrations.filter(({ state }) => state === wanted).length
  const offered = count('offered')
  const taken = count('confirmed') + offered
  const words = { taken, capacity: circle.capacity }
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
    series: circle.meetings.length > 0 ? organiserSeries(href, circle.meetings, reader) : null,
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
    warnings: warningNotice(planWarningsOf(circle), circle, reader),
    publication: publicationOf(circle, href, reader),
    facts: {
      items: [{ term: t('organiser:overview.contact'), fact: circle.contactName, note: null, href: null }],
    },
    after: afterPart(circle, href, reader),
    seats: {
      label: t('organiser:overview.seats'),
      taken,
      capacity: circle.capacity,
      text: [
        t('organiser:overview.seatsText', words),
        ...(offered > 0 ? [t('organiser:overview.seatsOffered', { count: offered })] : []),
      ].join('. '),
    },
    registrations: registrationTable(circle, Math.max(0, circle.capacity - taken), href, reader),
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
  if (!mayChange) return { title, form: null, review: null, reason: t('organiser:readOnly') }
  if (reason) return { title, form: null, review: null, reason: t(`organiser:publication.${reason}`) }
  const form: ActionForm = {
    action: `${href}/publication`,
    hidden: [],
    label: t('organiser:publication.button'),
    look: 'primary',
    isNegative: false,
    note: t('organiser:publication.consequence'),
  }
  const review = { label: t('begin:review.link'), href: `${href}/publication` }
  return { title, form, review, reason: null }
}
