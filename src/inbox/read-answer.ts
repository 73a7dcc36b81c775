import { type Component, readCalendar, readMoment, readValue } from '../invitation/calendar-reading.ts'
import { isPlainAddress } from '../mail/address.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/** What a calendar program says on behalf of who uses it (RFC 5546 §3.2.3). */
export interface CalendarAnswer {
  uid: string
  /** the one who answers, in lower case */
  attendee: string
  status: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'
  /** of the version of the invitation that is answered */
  sequence: number
  /** when the answer was given, as the program says */
  stampedAt: Temporal.Instant
}

export type AnswerFault =
  | 'severalCalendars'
  | 'calendarTooLarge'
  | 'brokenText'
  | 'brokenValue'
  | 'noCalendar'
  | 'noReply'
  | 'notOneEvent'
  | 'oneOfSeries'
  | 'notOneAttendee'
  | 'noAnswer'
  | 'noUid'
  | 'noSequence'
  | 'noStamp'

/** Characters of a calendar part at most. */
const LARGEST_CALENDAR = 64 * 1024

/**
 * Reads the answer in a message, or says why there is none that counts. Whether whoever sent it may answer for that
 * attendee is another question.
 * @param calendars the calendar parts of the message
 */
export const readAnswer = (calendars: string[]): Outcome<CalendarAnswer, AnswerFault> => {
  const [text, ...others] = calendars
  if (text === undefined || others.length > 0) return refused(text ? 'severalCalendars' : 'noCalendar')
  if (Buffer.byteLength(text) > LARGEST_CALENDAR) return refused('calendarTooLarge')
  // Bytes that were no UTF-8 have become this mark.
  if (text.includes('\uFFFD')) return refused('brokenText')
  const calendar = readCalendar(text)
  if (!calendar) return refused('noCalendar')
  if (onlyValue(calendar, 'method')?.toUpperCase() !== 'REPLY') return refused('noReply')
  const [event, ...more] = calendar.getAllSubcomponents('vevent')
  if (!event || more.length > 0) return refused('notOneEvent')
  try {
    return answerIn(event)
  } catch {
    // The reader looks into values late, and throws for one that is not of the kind that its own line says.
    return refused('brokenValue')
  }
}

const answerIn = (event: Component): Outcome<CalendarAnswer, AnswerFault> => {
  if (event.getFirstProperty('recurrence-id')) return refused('oneOfSeries')
  const [attendee, ...others] = event.getAllProperties('attendee')
  const address = /^mailto:(.+)$/i.exec(String(attendee?.getFirstValue()))?.[1]?.toLowerCase()
  if (!attendee || others.length > 0 || !address || !isPlainAddress(address)) return refused('notOneAttendee')
  const said = String(attendee.getFirstParameter('partstat')).toUpperCase()
  const status = STATUSES.find((known) => known === said)
  if (!status) return refused('noAnswer')
  const uid = onlyValue(event, 'uid')
  if (!uid || uid.length > 250) return refused('noUid')
  // Left out, it is that of the first version.
  const sequence = event.getFirstProperty('sequence') ? onlyValue(event, 'sequence') : '0'
  if (!sequence || !/^\d{1,9}$/.test(sequence)) return refused('noSequence')
  const stampedAt = readMoment(event, 'dtstamp')
  if (!stampedAt) return refused('noStamp')
  return done({ uid, attendee: address, status, sequence: Number(sequence), stampedAt })
}

const STATUSES = ['ACCEPTED', 'DECLINED', 'TENTATIVE'] as const

const onlyValue = (component: Component, property: string): string | null =>
  component.getAllProperties(property).length === 1 ? readValue(component, property) : null
