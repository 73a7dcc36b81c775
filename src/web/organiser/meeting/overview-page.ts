import type { Agenda } from '../../../agenda/agenda.ts'
import { isPublic } from '../../../circle/circle.ts'
import type { ExpertOfMeeting } from '../../../expert/experts.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import type { CurrentHostEditor } from '../../../programme/host-editors.ts'
import type { SectionStanding } from '../../../programme/section-standing.ts'
import { dayInWords, hoursInWords } from '../../../time/day-words.ts'
import { agendaAxis } from '../../agenda-view.ts'
import type { Link } from '../../layout.ts'
import type { AgendaAxis, Badge, PageHead } from '../../parts.ts'
import { missingFor, missingInWords } from '../missing.ts'
import type { Reader } from '../reader.ts'
import { type Coming, type ComingPart, comingPart } from './coming-part.ts'
import type { EditorForm } from './editor-form.ts'
import { type ExpertsOfMeeting, expertsOfMeeting } from './experts-part.ts'
import { type HostPart, hostPart } from './host-part.ts'
import type { MeetingOfCircle } from './meeting-of-circle.ts'
import { type TasksPart, tasksPart } from './tasks-part.ts'

/** `organiser/meeting/overview`: one meeting, its programme and its host. */
export interface MeetingPage {
  head: PageHead
  cancelled: Badge | null
  links: Link[]
  /** what can no longer be done, and why */
  reason: string | null
  missing: { title: string; lines: string[] } | null
  programme: { title: string; axis: AgendaAxis }
  coming: ComingPart
  tasks: TasksPart
  experts: ExpertsOfMeeting
  host: HostPart
}

/** What the page tells of, besides the meeting itself. */
interface MeetingFacts {
  agenda: Agenda
  editors: CurrentHostEditor[]
  standing: SectionStanding | undefined
  coming: Coming
  experts: ExpertOfMeeting[]
  /** pieces of news that were offered and have no place yet */
  newsWaiting: number
}

/** The page of one meeting; `form` is what was typed to invite a host editor. */
export const meetingPage = (
  { circle, meeting }: MeetingOfCircle,
  { agenda, editors, standing, coming, experts, newsWaiting }: MeetingFacts,
  form: EditorForm,
  reader: Reader,
): MeetingPage => {
  const { t, language } = reader
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
    links: [
      ...(reader.mayChange && !closed
        ? [
            ...(meeting.hostOrganisationId
              ? []
              : [
                  {
                    label: t('rotation:choose', { number: meeting.number }),
                    href: `${circleHref}/rotation/${meeting.number}`,
                  },
                ]),
            { label: t('organiser:meeting.programmeLink'), href: `${href}/programme` },
            { label: t('organiser:meeting.section'), href: `${href}/section` },
            { label: t('catering:title'), href: `${href}/catering` },
            { label: t('organiser:places.link'), href: `${href}/capacity` },
            { label: t('organiser:meeting.move'), href: `${href}/date` },
            { label: t('organiser:meeting.cancel'), href: `${href}/cancellation` },
          ]
        : []),
      { label: t('groups:link'), href: `${href}/intervision` },
      { label: t('attachments:link'), href: `${href}/attachments` },
      ...(isPublic(circle.phase)
        ? [
            {
              label: t('organiser:meeting.publicPage'),
              href: `/kringen/${circle.slug}/meetings/${meeting.number}`,
            },
          ]
        : []),
      newsLink(newsWaiting, href, reader),
      { label: t('door:links.checkIn'), href: `${href}/check-in` },
      { label: t('door:links.list'), href: `${href}/attendance-list` },
      { label: t('door:links.badges'), href: `${href}/badges` },
    ],
    reason: closed
      ? t(`organiser:meeting.${closed}Reason`)
      : reader.mayChange
        ? null
        : t('organiser:readOnly'),
    missing: missing.length > 0 ? { title: t('organiser:meeting.missing'), lines: missing } : null,
    programme: { title: t('organiser:meeting.programme'), axis: agendaAxis(agenda, t, language) },
    coming: comingPart(coming, t),
    tasks: tasksPart(meeting, href, reader),
    experts: expertsOfMeeting(experts, href, reader),
    host: hostPart({ meeting, agenda, editors, standing, closed, href }, form, reader),
  }
}

const newsLink = (waiting: number, href: string, { t }: Reader): Link => ({
  label: waiting === 0 ? t('news:desk.link') : t('news:desk.linkWaiting', { count: waiting }),
  href: `${href}/news`,
})
