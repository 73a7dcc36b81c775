import { createHash } from 'node:crypto'
import type { Language } from '../db/schema.ts'
import type { FeedMeeting } from './calendar-copy.ts'
import { descriptionInWords, placeOf, summaryInWords, wordsIn } from './calendar-words.ts'
import { buildFeed } from './icalendar.ts'
import type { InvitedMeeting } from './invited-meeting.ts'
import { withoutKeys } from './without-keys.ts'

/** A meeting in a feed: under the UID of an invitation when there was one, so that both are one event. */
export interface FeedEntry {
  meeting: InvitedMeeting
  uid: string
  sequence: number
  changedAt: Temporal.Instant
}

/**
 * The file of a feed: the same bytes as long as nothing of its meetings changes, and nobody's name or address in it.
 * A cancelled meeting says so until its time has passed, and then disappears.
 * @throws CalendarFault when a file cannot be made: a mistake of ours
 */
export const feedFile = (
  { circle, entries, language }: { circle: string; entries: FeedEntry[]; language: Language },
  now: Temporal.Instant,
): string => {
  const t = wordsIn(language)
  return buildFeed({
    name: withoutKeys(t('calendar:feedName', { circle })),
    cancelledWord: t('calendar:cancelledWord'),
    meetings: entries
      .filter(({ meeting }) => !meeting.isCancelled || Temporal.Instant.compare(meeting.endsAt, now) > 0)
      .map((entry) => feedMeeting(entry, circle, language)),
  })
}

/** The entry of a meeting that nobody was invited to: its UID is always the same, and tells nothing of its id. */
export const entryWithout = (meeting: InvitedMeeting, whose = 'everybody'): FeedEntry => ({
  meeting,
  uid: uidFrom(`${whose} ${meeting.id}`),
  sequence: meeting.calendarVersion - 1,
  changedAt: meeting.changedAt,
})

const feedMeeting = (
  { meeting, uid, sequence, changedAt }: FeedEntry,
  circle: string,
  language: Language,
): FeedMeeting => {
  const { facts } = meeting
  return {
    uid,
    sequence,
    summary: withoutKeys(summaryInWords(meeting, circle, wordsIn(language))),
    location: withoutKeys(placeOf(facts)),
    description: withoutKeys(descriptionInWords(meeting, facts, null, language)),
    heldOn: facts.heldOn,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    timeZone: facts.timeZone,
    changedAt,
    isCancelled: meeting.isCancelled,
  }
}

// A UUID of version 8 (RFC 9562 §5.8): ours to fill, here with a hash.
const uidFrom = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
