import { z } from 'zod'
import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { stateOnArrival } from '../../../registration/registration.ts'
import { dayInWords, hoursInWords } from '../../../time/day-words.ts'

type PublicMeeting = PublicCircle['meetings'][number]

const seenShape = z.object({ waits: z.boolean(), meetings: z.record(z.string(), z.string()) })

/** What a form said of its circle when it was opened; sent along unseen, to compare with when it comes back. */
export const seenOf = (circle: PublicCircle): string =>
  JSON.stringify({
    waits: waitsIn(circle),
    meetings: Object.fromEntries(circle.meetings.map((meeting) => [meeting.number, factsOf(meeting)])),
  })

/**
 * What is no longer as it was when the form was opened, one sentence each, in words of how it is now. A seat that came
 * free since is no reason to ask again; neither is a form that does not say what it was made from.
 */
export const changedSince = (
  seen: unknown,
  circle: PublicCircle,
  { t, language }: { t: Translate; language: Language },
): string[] => {
  const before = readSeen(seen)
  if (!before) return []
  const changed = circle.meetings.filter((meeting) => before.meetings[meeting.number] !== factsOf(meeting))
  return [
    ...(waitsIn(circle) && !before.waits ? [t('registration:changed.full')] : []),
    ...changed.map((meeting) =>
      t(`registration:changed.${meeting.state === 'cancelled' ? 'cancelled' : 'meeting'}`, {
        number: meeting.number,
        day: dayInWords(meeting.heldOn, language),
        hours: hoursInWords(meeting.startsAt, meeting.endsAt, language),
        place: meeting.place || t('series:placeUnknown'),
      }),
    ),
  ]
}

const waitsIn = (circle: PublicCircle) => stateOnArrival(circle.seats) === 'waiting'

const factsOf = ({ heldOn, startsAt, endsAt, place, state }: PublicMeeting) =>
  [heldOn, startsAt, endsAt, state, place].join(' ')

const readSeen = (seen: unknown) => {
  if (typeof seen !== 'string') return undefined
  try {
    return seenShape.safeParse(JSON.parse(seen)).data
  } catch {
    return undefined
  }
}
