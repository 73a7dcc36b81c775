import type { AccessPurpose } from '../db/access-tables.ts'

/** Whether a link opens its door once only. The others may open it again and again, each time by the button. */
export const isSingleUse = (purpose: AccessPurpose): boolean => singleUse.includes(purpose)

/** The purposes whose links work once. */
export const singleUse: readonly AccessPurpose[] = ['organiserSignIn', 'registration', 'information']

/** Days that a key to a meeting still works after it was held. */
export const DAYS_AFTERWARDS = 30

/** Days that a participant's page is open after the last meeting: six weeks later they are asked what came of it. */
export const DAYS_FOR_PARTICIPANTS = 70

/**
 * Until when a link works that is mailed now.
 * @param lastDay participant: day of the last meeting of the circle; hostSection, hostRequest, substitute, guest and expert: day of the meeting
 *   ('2027-03-30'). null when there is no day yet: the link then works for thirty days. The other purposes do not look at it.
 * Source: rule 82 of the links in mail: 15 minutes, 7 days, 30 days after the meeting; participants longer.
 */
export const linkExpiry = (
  purpose: AccessPurpose,
  now: Temporal.Instant,
  lastDay: string | null,
): Temporal.Instant => {
  if (purpose === 'organiserSignIn') return now.add({ minutes: 15 })
  if (purpose === 'registration' || purpose === 'information') return now.add({ hours: 7 * 24 })
  if (lastDay === null) return now.add({ hours: DAYS_AFTERWARDS * 24 })
  // The last of these days counts in full, until midnight where the meetings are.
  return Temporal.PlainDate.from(lastDay)
    .add({ days: (purpose === 'participant' ? DAYS_FOR_PARTICIPANTS : DAYS_AFTERWARDS) + 1 })
    .toZonedDateTime('Europe/Amsterdam')
    .toInstant()
}

/**
 * The earliest day a meeting may have been held for its keys to work still: '2026-10-22' on 21 November 2026.
 * @param days how long they work after it
 */
export const oldestOpenDay = (now: Temporal.Instant, days: number = DAYS_AFTERWARDS): string =>
  now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().subtract({ days }).toString()
