import { dayInWords } from '../../../../time/day-words.ts'
import type { Link } from '../../../layout.ts'
import type { Reader } from '../../reader.ts'
import type { DeskCircle } from '../queries.ts'
import { type Duty, dutiesOf } from './duties.ts'

/** Who does what by when. */
export interface DutiesPart {
  title: string
  lines: DutyLine[]
  /** the others, behind how many there are in all; null when there are none */
  rest: { summary: string; lines: DutyLine[] } | null
  /** when there is nothing to do */
  none: string | null
}

/** `organiser/duties`: a list of these. */
export interface DutyLine {
  due: string
  isLate: boolean
  what: Link
  who: string
}

/** More are not read at one look. */
const MOST_LINES = 8

/** The part of the page of a circle that says who does what by when. */
export const dutiesPart = (circle: DeskCircle, href: string, reader: Reader): DutiesPart => {
  const { t } = reader
  const lines = dutiesOf(circle, reader.today).map((duty) => lineOf(duty, href, reader))
  return {
    title: t('overview:duties.title'),
    lines: lines.slice(0, MOST_LINES),
    rest:
      lines.length > MOST_LINES
        ? {
            summary: t('overview:duties.rest', { count: lines.length - MOST_LINES }),
            lines: lines.slice(MOST_LINES),
          }
        : null,
    none: lines.length === 0 ? t('overview:duties.none') : null,
  }
}

const lineOf = (duty: Duty, href: string, { t, language, today }: Reader): DutyLine => {
  const { meeting, dueOn } = duty
  const isLate = dueOn < today
  const meetingHref = `${href}/meetings/${meeting.number}`
  return {
    due: t(`overview:duties.${isLate ? 'late' : 'before'}`, { day: dayInWords(dueOn, language, 'medium') }),
    isLate,
    what: whatOf(duty, { meetingHref, href }, t),
    who: t('overview:duties.who', {
      who: whoOf(duty, t),
      number: meeting.number,
      place: meeting.place || t('series:placeUnknown'),
    }),
  }
}

const whatOf = (
  duty: Duty,
  { meetingHref, href }: { meetingHref: string; href: string },
  t: Reader['t'],
): Link => {
  const { number } = duty.meeting
  switch (duty.kind) {
    case 'task':
      return { label: duty.title, href: `${meetingHref}/tasks` }
    case 'answerAsExpert':
      return { label: t('overview:duties.answerAsExpert'), href: meetingHref }
    case 'answerAsHost':
    case 'host':
      return { label: t(`overview:duties.${duty.kind}`, { number }), href: `${href}/rotation/${number}` }
    default:
      return { label: t(`overview:duties.${duty.kind}`), href: `${meetingHref}#host-title` }
  }
}

const whoOf = (duty: Duty, t: Reader['t']): string => {
  const host = duty.meeting.hostName ?? t('organiser:host.toBeDecided')
  const organiser = t('overview:duties.organiser')
  switch (duty.kind) {
    case 'task':
      return duty.responsible === 'host' ? host : organiser
    case 'answerAsExpert':
      return duty.name
    case 'answerAsHost':
      return t('overview:duties.asked', { name: duty.name, organisation: duty.organisation })
    case 'hostSection':
    case 'venue':
      return host
    default:
      return organiser
  }
}
