import type { Agenda } from '../../../agenda/agenda.ts'
import type { ReleaseStanding } from '../../../agenda/release/release-standing.ts'
import type { ExpertOfMeeting } from '../../../expert/experts.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import type { CurrentHostEditor } from '../../../programme/host-editors.ts'
import type { SectionStanding } from '../../../programme/section-standing.ts'
import { dayInWords, hoursInWords } from '../../../time/day-words.ts'
import { agendaAxis } from '../../agenda-view.ts'
import type { BalanceChart } from '../../chart/balance-chart.ts'
import type { Link } from '../../layout.ts'
import type { AgendaAxis, Badge, NoticePart, PageHead } from '../../parts.ts'
import { balancePart } from '../balance-part.ts'
import { waitingNotice } from '../circle/updates/waiting-notice.ts'
import { missingFor, missingInWords } from '../missing.ts'
import type { Reader } from '../reader.ts'
import { type Coming, type ComingPart, comingPart } from './coming-part.ts'
import type { EditorForm } from './editor-form.ts'
import { type ExpertsOfMeeting, expertsOfMeeting } from './experts-part.ts'
import { type HostPart, hostPart } from './host-part.ts'
import type { MeetingOfCircle } from './meeting-of-circle.ts'
import { momentOf, nextStep, type StepFacts } from './next-step.ts'
import { type TasksPart, tasksPart } from './tasks-part.ts'
import { type Ways, waysOf } from './ways.ts'

/** `organiser/meeting/overview`: one meeting, its programme and its host. */
export interface MeetingPage {
  head: PageHead
  cancelled: Badge | null
  /** that people will hear of an edit, and when */
  waiting: NoticePart | null
  /** the one thing to do now, or that all is ready; null when it is over and nothing is left to do */
  next: { title: string; link: Link | null; text: string | null } | null
  ways: Ways[]
  /** what can no longer be done, and why */
  reason: string | null
  missing: { title: string; lines: string[] } | null
  /** `version`: which version people see */
  programme: { title: string; version: string; axis: AgendaAxis; balance: BalanceChart | null }
  coming: ComingPart
  tasks: TasksPart
  experts: ExpertsOfMeeting
  host: HostPart
}

/** What the page tells of, besides the meeting itself. */
interface MeetingFacts {
  agenda: Agenda
  release: ReleaseStanding
  editors: CurrentHostEditor[]
  standing: SectionStanding | undefined
  coming: Coming
  experts: ExpertOfMeeting[]
  /** pieces of news that were offered and have no place yet */
  newsWaiting: number
}

/** The page of one meeting; `form` is what was typed to invite a host editor. */
export const meetingPage = (
  given: MeetingOfCircle,
  { agenda, release, editors, standing, coming, experts, newsWaiting }: MeetingFacts,
  form: EditorForm,
  reader: Reader,
): MeetingPage => {
  const { t, language } = reader
  const { circle, meeting } = given
  const circleHref = `/organiser/circles/${circle.slug}`
  const href = `${circleHref}/meetings/${meeting.number}`
  const closed = whyNotChange(meeting, reader.now)
  const missing = missingInWords(missingFor(meeting, reader.today), t)
  const number = t('organiser:meeting.numberOf', { number: meeting.number, count: circle.meetings.length })
  const place = meeting.place || t('series:placeUnknown')
  return {
    head: {
      back: { label: circle.title, href: circleHref },
      kicker: number,
      title: meeting.theme || place,
      lead: `${dayInWords(meeting.heldOn, language)}, ${hoursInWords(meeting.startsAt, meeting.endsAt, language)}, ${place}`,
    },
    cancelled:
      meeting.state === 'cancelled' ? { kind: 'warning', text: t('organiser:meeting.cancelled') } : null,
    waiting: waitingNotice(circle, reader, meeting.number),
    next: nextPart(given, { release, newsWaiting }, reader),
    ways: waysOf(given, { release, newsWaiting, isClosed: closed !== null }, reader),
    reason: closed
      ? t(`organiser:meeting.${closed}Reason`)
      : reader.mayChange
        ? null
        : t('organiser:readOnly'),
    missing: missing.length > 0 ? { title: t('organiser:meeting.missing'), lines: missing } : null,
    programme: {
      title: t('organiser:meeting.programme'),
      version: versionInWords(release, t),
      axis: agendaAxis(agenda, t, language),
      balance: balancePart([meeting], reader),
    },
    coming: comingPart(coming, reader),
    tasks: tasksPart(meeting, href, reader),
    experts: expertsOfMeeting(experts, href, reader),
    host: hostPart({ meeting, agenda, editors, standing, closed, href }, form, reader),
  }
}

const nextPart = (given: MeetingOfCircle, facts: StepFacts, reader: Reader): MeetingPage['next'] => {
  const { t } = reader
  const link = nextStep(given, facts, reader)
  const isAhead = momentOf(given.meeting, reader.today) === 'prepare'
  if (link === null && !(isAhead && reader.mayChange)) return null
  return { title: t('overview:next.title'), link, text: link ? null : t('overview:next.nothing') }
}

const versionInWords = ({ number, hasMore }: ReleaseStanding, t: Reader['t']): string =>
  number === null
    ? t('release:standing.none')
    : t(`release:standing.${hasMore ? 'more' : 'same'}`, { number })
