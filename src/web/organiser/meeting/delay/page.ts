import type { Agenda, AgendaItem } from '../../../../agenda/agenda.ts'
import { asItRuns, type Delay, whereItIs, whyNotNow } from '../../../../agenda/delay/delay.ts'
import { givenUpInWords, lagInWords } from '../../../../agenda/delay/delay-words.ts'
import { endOf, givenUp } from '../../../../agenda/delay/given-up.ts'
import type { Translate } from '../../../../i18n/words.ts'
import { dayInWords, timeInWords } from '../../../../time/day-words.ts'
import type { ErrorSummary } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary } from '../../typed.ts'
import { type Buttons, buttonsOf } from './buttons.ts'
import type { DelayFacts } from './facts.ts'
import type { DelayForm } from './form.ts'
import { type DelayLine, lineOf } from './line.ts'

/** `organiser/meeting/delay`: how a meeting runs, on a telephone while it goes on. */
export interface DelayPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** why nothing can be said here now */
  reason: string | null
  /** null on any other day */
  state: {
    title: string
    /** what is given up, one sentence each */
    lines: string[]
    /** who said it last, and when */
    said: string | null
  } | null
  /** what goes on, and what comes next; none on any other day */
  places: { label: string; title: string; hours: string | null }[]
  /** null when nothing can be said: not today, or by who only reads */
  buttons: Buttons | null
  listTitle: string
  lines: DelayLine[]
  ways: Link[]
}

/** The page: how late it is and what that costs, large buttons for the present item, and the day as it runs. */
export const delayPage = (facts: DelayFacts, form: DelayForm, reader: Reader): DelayPage => {
  const { t, language, now } = reader
  const { agenda, delay, href } = facts
  const runs = asItRuns(agenda, delay)
  const closed = whyNotNow(agenda.meeting, now)
  const at = closed ? -1 : whereItIs(runs.lines, delay.hereItemId, minuteNow(agenda, now))
  const next = runs.lines[at + 1]
  const mayPress = reader.mayChange && closed === null
  const buttons = mayPress ? buttonsOf({ ...facts, here: runs.lines[at], next }, form, reader) : null
  const lines = runs.lines.map((line, index) => lineOf({ line, index, at, mayPress }, facts, reader))
  return {
    head: {
      back: { label: t('delay:back', { number: agenda.meeting.number }), href },
      kicker: null,
      title: t('delay:title'),
      lead: closed ? dayInWords(agenda.meeting.heldOn, language) : null,
    },
    errorSummary: buttons?.other ? faultSummary([buttons.other.minutes], t) : null,
    reason: closed ? t(`delay:reason.${closed}`) : reader.mayChange ? null : t('organiser:readOnly'),
    state: closed ? null : stateOf(facts, runs, at, reader),
    places: closed ? [] : placesOf(lines, at, t),
    buttons,
    listTitle: t('delay:list'),
    lines,
    ways: [{ label: t('script:link'), href: `${href}/script` }],
  }
}

const stateOf = (
  { agenda, delay }: DelayFacts,
  runs: Agenda,
  at: number,
  reader: Reader,
): DelayPage['state'] => {
  const { t, language } = reader
  const changes = givenUp(agenda, runs, (item) => runs.lines.indexOf(item) <= at)
  return {
    title: lagInWords(lagAt(agenda, runs, runs.lines[at + 1]), t),
    lines: changes.map((one) => givenUpInWords(one, t, language)),
    said: saidBy(agenda, delay, reader),
  }
}

const placesOf = (lines: DelayLine[], at: number, t: Translate): DelayPage['places'] => {
  const [here, next] = [lines[at], lines[at + 1]]
  return [
    { label: t('delay:now'), title: here?.title ?? t('delay:notBegun'), hours: here?.hours ?? null },
    ...(next ? [{ label: t('delay:next'), title: next.title, hours: next.hours }] : []),
  ]
}

/** Minutes after midnight on the clock of the meeting. */
export const minuteNow = ({ meeting }: Agenda, now: Temporal.Instant): number => {
  const { hour, minute } = now.toZonedDateTimeISO(meeting.timeZone)
  return hour * 60 + minute
}

// How late it is shows at what comes next; in the last item, at the end.
const lagAt = (planned: Agenda, runs: Agenda, next: AgendaItem | undefined): number => {
  const was = next && planned.lines.find(({ itemId }) => itemId === next.itemId)
  return next && was ? next.startMinute - was.startMinute : (endOf(runs) ?? 0) - (endOf(planned) ?? 0)
}

const saidBy = ({ meeting }: Agenda, { changedAt, changedBy }: Delay, { t, language }: Reader) => {
  if (changedAt === null) return null
  const clock = changedAt.toZonedDateTimeISO(meeting.timeZone).toPlainTime()
  return t('delay:said', {
    name: changedBy,
    time: timeInWords(clock.toString({ smallestUnit: 'minute' }), language),
  })
}
