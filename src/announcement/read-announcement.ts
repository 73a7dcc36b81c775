import { type AnnouncedMeeting, type Announcement, LONGEST_ANNOUNCEMENT, type Said } from './announcement.ts'
import { findCircle } from './find-circle.ts'
import { findDays } from './find-days.ts'
import { findHours } from './find-hours.ts'
import { findMeetings } from './find-meetings.ts'
import { findTitle } from './find-title.ts'
import { linesOf, without } from './lines.ts'

/**
 * Reads what a Dutch or English announcement says of a circle: title, question, days with their hours, cities, themes and
 * hosts, contact, partners and seats. Only what stands there, each with its place in the text and with what is doubtful
 * about it. Never throws, and takes as long as the text is; of a text that is too long it reads the beginning.
 * @param today '2026-11-21'; a day without a year is the first one from then
 */
export const readAnnouncement = (given: string, today: string): Announcement => {
  const text = given.slice(0, LONGEST_ANNOUNCEMENT)
  const lines = linesOf(text)
  const days = findDays(text, today)
  const period = findPeriod(text, days)
  const inSeries = days.filter((day) => !period.includes(day) && !isDeadline(text, day))
  const { meetings, used } = findMeetings(lines, inSeries)
  const others = lines.filter((line) => !used.has(line))
  const fields = findCircle(without(text, [...used].map(spanOf)), others)
  const title = fields.title ?? findTitle(text, others)
  const [startsOn, endsOn] = period
  return {
    fields: {
      ...usualHours(without(text, days), meetings),
      ...(startsOn && endsOn ? { startsOn, endsOn } : {}),
      ...fields,
      ...(title ? { title } : {}),
    },
    meetings,
  }
}

const spanOf = ({ text, from }: { text: string; from: number }) => ({ from, to: from + text.length })

const BETWEEN = /^\s{0,3}(?:tot(?: en met)?|t\/m|until|till|to|through|[-–—])\s{0,3}$/iu

/** The first and last day of a period: two days with 'tot en met' between them. */
const findPeriod = (text: string, days: readonly Said[]): Said[] => {
  for (const [at, day] of days.entries()) {
    const next = days[at + 1]
    if (next && day.value < next.value && BETWEEN.test(text.slice(day.to, next.from))) return [day, next]
  }
  return []
}

const BEFORE =
  /(?:vóór|voor|uiterlijk|tot|t\/m|tot en met|deadline|before|by|until|no later than|sluit|closes)\s{0,3}:?\s{0,3}(?:op\s|on\s)?$/iu

const isDeadline = (text: string, day: Said) => BEFORE.test(text.slice(Math.max(0, day.from - 40), day.from))

/** The hours that are said of no day in particular. */
const usualHours = (text: string, meetings: readonly AnnouncedMeeting[]) => {
  const own = new Set(meetings.map(({ startsAt }) => startsAt?.from))
  const [hours] = findHours(text).filter(({ endsAt, startsAt }) => endsAt !== null && !own.has(startsAt.from))
  return hours?.endsAt ? { startsAt: hours.startsAt, endsAt: hours.endsAt } : {}
}
