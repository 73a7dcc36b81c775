import { firstMoment, resolveWallTime } from '../time/wall-time.ts'
import type { CalendarMeeting, FeedMeeting } from './calendar-copy.ts'
import { cleanLine } from './calendar-text.ts'

/**
 * The moment that a calendar file means by a local time on the meeting's date, or null when there is no such date,
 * time or zone, or the clock skips it.
 */
export const momentInFile = (meeting: CalendarMeeting, time: string): Temporal.ZonedDateTime | null => {
  try {
    return firstMoment(resolveWallTime(meeting.heldOn, time, meeting.timeZone))
  } catch {
    // Nothing else can go wrong there than a date, time or zone that does not exist.
    return null
  }
}

/** The title of a meeting in a feed: a cancelled one says so first. Cleaned. */
export const feedSummary = (meeting: FeedMeeting, cancelledWord: string): string =>
  cleanLine(meeting.isCancelled ? `${cancelledWord}: ${meeting.summary}` : meeting.summary)

/**
 * An address on the web as a URI value, or null when it is not one with http or https. The characters that the
 * generator would escape as in text, which no reader undoes in an address, are percent-encoded.
 */
export const uriValue = (url: string): string | null => {
  const parsed = URL.parse(url)
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) return null
  return parsed.href.replace(/[\\;,]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Whether this can be written as an e-mail address in a calendar file: one plain address, nothing around it. */
export const isPlainAddress = (address: string): boolean =>
  PLAIN_ADDRESS.test(address) && address.length <= 254

const PLAIN_ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/

/** A moment as a calendar holds it, read back: whole seconds in UTC. */
export const utcSecond = (moment: Temporal.Instant): string =>
  moment.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
