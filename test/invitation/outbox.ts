import type { Db } from '../../src/db/connect.ts'
import { readCalendar, readTime, readValue } from '../../src/invitation/calendar-reading.ts'

/** One letter in the outbox with what its calendar file says, in order of writing. */
export const outbox = async (db: Db) => {
  const letters = await db
    .selectFrom('letter')
    .select(['id', 'kind', 'state', 'recipient_address as to', 'language', 'facts', 'stream_key as stream'])
    .select(['calendar_method as method', 'calendar_text as text', 'message_id as messageId'])
    .select(['in_reply_to as inReplyTo', 'link_requests as linkRequests'])
    .orderBy('written')
    .execute()
  return letters.map(({ text, ...letter }) => ({ ...letter, text: text ?? '', ...eventIn(text) }))
}

/** What happened to each letter since, without the details: `['sent', 'REQUEST', 0, '2027-03-30T09:30:00']`. */
export const brief = async (db: Db) =>
  (await outbox(db)).map(({ state, method, sequence, start }) => [state, method, sequence, start])

/** As a mail server that took everything, after it has been quiet for a while. */
export const sendAll = async (db: Db) =>
  db
    .updateTable('letter')
    .set((eb) => ({ state: 'sent', attempts: eb('attempts', '+', 1) }))
    .where('state', 'in', ['held', 'written', 'queued', 'sending'])
    .execute()

/** What a reader takes from the one event of a file; without a file nothing. */
export interface ReadEvent {
  uid: string | null
  sequence: number | null
  /** on the clock of its zone */
  start: string | null
  startsAtEpoch?: number | null
  fileMethod?: string | null
  status?: string | null
  summary?: string | null
  location?: string | null
  description?: string | null
  organiser?: string | null
  attendees?: string[]
  partstat?: unknown
  rsvp?: unknown
}

/** The properties of the one event of a file. */
export const eventIn = (text: string | null): ReadEvent => {
  const calendar = text ? readCalendar(text) : null
  const event = calendar?.getFirstSubcomponent('vevent')
  if (!calendar || !event) return { uid: null, sequence: null, start: null }
  const attendees = event.getAllProperties('attendee')
  return {
    uid: readValue(event, 'uid'),
    sequence: Number(readValue(event, 'sequence')),
    start: readTime(event, 'dtstart').wallTime,
    startsAtEpoch: readTime(event, 'dtstart').epochSeconds,
    fileMethod: readValue(calendar, 'method'),
    status: readValue(event, 'status'),
    summary: readValue(event, 'summary'),
    location: readValue(event, 'location'),
    description: readValue(event, 'description'),
    organiser: readValue(event, 'organizer'),
    attendees: attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
    partstat: attendees[0]?.getFirstParameter('partstat'),
    rsvp: attendees[0]?.getFirstParameter('rsvp'),
  }
}

/** The events of a feed, by time. */
export const eventsIn = (text: string) =>
  (readCalendar(text)?.getAllSubcomponents('vevent') ?? []).map((event) => ({
    uid: readValue(event, 'uid'),
    sequence: Number(readValue(event, 'sequence')),
    start: readTime(event, 'dtstart').wallTime,
    stamp: readValue(event, 'dtstamp'),
    status: readValue(event, 'status'),
    transp: readValue(event, 'transp'),
    summary: readValue(event, 'summary'),
  }))
