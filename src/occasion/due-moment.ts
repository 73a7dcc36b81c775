import { workingDayFrom, workingDayUntil } from '../time/working-day.ts'
import type { OccasionRule, OccasionTime } from './occasions.ts'

/** A meeting as far as its time matters, on the clock of its zone. */
export interface HeldMeeting {
  /** '2027-03-30' */
  heldOn: string
  /** '09:30' */
  startsAt: string
  endsAt: string
  /** IANA name */
  timeZone: string
}

/**
 * When a letter over time should be written: so many days before the meeting or after it, on a working day, at an hour on
 * the clock of the meeting. What is for the same evening waits for the end of the meeting. An hour that the clock skips
 * is the one after it.
 * @param time what the circle chose, or the rule itself
 */
export const dueMoment = (
  rule: OccasionRule,
  { days, hour }: OccasionTime,
  meeting: HeldMeeting,
): Temporal.ZonedDateTime => {
  const due = dueDay(rule, days, meeting).toZonedDateTime({
    timeZone: meeting.timeZone,
    plainTime: { hour },
  })
  if (rule.when === 'before') return due
  const end = endsAt(meeting)
  return Temporal.ZonedDateTime.compare(due, end) < 0 ? end : due
}

/** The last moment at which it still makes sense, whatever kept it from being written before. */
export const latestMoment = (rule: OccasionRule, meeting: HeldMeeting): Temporal.Instant =>
  rule.when === 'before'
    ? startsAt(meeting).toInstant().subtract({ hours: rule.latestHours })
    : endsAt(meeting).toInstant().add({ hours: rule.latestHours })

/** Where the present stands to an occasion: it is not due yet, now is its time, or it is too late for it. */
export const timingOf = (
  rule: OccasionRule,
  time: OccasionTime,
  meeting: HeldMeeting,
  now: Temporal.Instant,
): 'coming' | 'now' | 'past' => {
  if (Temporal.Instant.compare(now, latestMoment(rule, meeting)) > 0) return 'past'
  return Temporal.Instant.compare(now, dueMoment(rule, time, meeting).toInstant()) < 0 ? 'coming' : 'now'
}

/** Whether a meeting has ended. */
export const hasEnded = (meeting: HeldMeeting, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, endsAt(meeting).toInstant()) >= 0

const dueDay = (rule: OccasionRule, days: number, { heldOn }: HeldMeeting): Temporal.PlainDate => {
  const held = Temporal.PlainDate.from(heldOn)
  const day = rule.when === 'before' ? held.subtract({ days }) : held.add({ days })
  if (!rule.isOnWorkingDay) return day
  return rule.when === 'before' ? workingDayUntil(day) : workingDayFrom(day)
}

const startsAt = (meeting: HeldMeeting) => onClock(meeting, meeting.startsAt)

const endsAt = (meeting: HeldMeeting) => onClock(meeting, meeting.endsAt)

const onClock = ({ heldOn, timeZone }: HeldMeeting, plainTime: string): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(heldOn).toZonedDateTime({ timeZone, plainTime })
