import type { LetterMode } from '../../../../db/letter-word-tables.ts'
import { modeRule } from '../../../../mail/letter-mode.ts'
import { dueMoment } from '../../../../occasion/due-moment.ts'
import { OCCASIONS, type Occasion, occasionRules } from '../../../../occasion/occasions.ts'
import { dayInWords, timeInWords } from '../../../../time/day-words.ts'
import type { Link } from '../../../layout.ts'
import type { MeetingStatus } from '../../missing.ts'
import type { Reader } from '../../reader.ts'
import type { DeskCircle } from '../queries.ts'

/** What waits to be sent, and what leaves next. */
export interface SendingPart {
  title: string
  drafts: Link | null
  coming: { when: string; what: Link; note: string }[]
  /** when nothing waits and nothing comes */
  none: string | null
  all: Link
}

const MOST_COMING = 3

/** The part of the page of a circle that says what is about to be sent. */
export const sendingPart = (circle: DeskCircle, href: string, reader: Reader): SendingPart => {
  const { t } = reader
  const coming = comingOf(circle, reader.now).slice(0, MOST_COMING)
  return {
    title: t('overview:sending.title'),
    drafts:
      circle.drafts > 0
        ? {
            label: t('overview:sending.drafts', { count: circle.drafts }),
            href: `/organiser/letters?circle=${circle.slug}`,
          }
        : null,
    coming: coming.map((one) => lineOf(one, circle, href, reader)),
    none: circle.drafts === 0 && coming.length === 0 ? t('overview:sending.none') : null,
    all: { label: t('overview:sending.all'), href: `${href}/occasions` },
  }
}

interface Coming {
  occasion: Occasion
  meeting: MeetingStatus
  mode: LetterMode
  due: Temporal.ZonedDateTime
}

/** Letters over time whose day is still to come, the first on top. */
const comingOf = ({ phase, meetings, plans, modes }: DeskCircle, now: Temporal.Instant): Coming[] => {
  if (phase === 'draft') return []
  return OCCASIONS.flatMap((occasion) => {
    const rule = occasionRules[occasion]
    const mode = modes.find(({ kind }) => kind === occasion)?.mode ?? modeRule(occasion)?.standard ?? 'draft'
    if (mode === 'off' || (phase === 'closed' && rule.when === 'before')) return []
    const time = plans.find(({ kind }) => kind === occasion) ?? rule
    return meetings
      .filter(({ state }) => state === 'planned')
      .map((meeting) => ({ occasion, meeting, mode, due: dueMoment(rule, time, meeting) }))
  })
    .filter(({ due }) => Temporal.Instant.compare(due.toInstant(), now) > 0)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.due, other.due))
}

const lineOf = (
  { occasion, meeting, mode, due }: Coming,
  circle: DeskCircle,
  href: string,
  { t, language }: Reader,
): SendingPart['coming'][number] => {
  const seated = circle.registrations.filter(({ state }) => state === 'confirmed').length
  const time = timeInWords(due.toPlainTime().toString({ smallestUnit: 'minute' }), language)
  return {
    when: t('occasions:due', { day: dayInWords(due.toPlainDate().toString(), language, 'medium'), time }),
    what: {
      label: t(`organiser:letterKinds.${occasion}`),
      href: `${href}/occasions/${occasion}/${meeting.number}`,
    },
    note: [
      t('overview:sending.meeting', {
        number: meeting.number,
        place: meeting.place || t('series:placeUnknown'),
      }),
      t('overview:sending.seated', { count: seated }),
      t(`overview:sending.${mode}`),
    ].join(' · '),
  }
}
