import { compose } from '../agenda/compose/compose.ts'
import { loadMeetingToCompose } from '../agenda/compose/load-meeting.ts'
import { type WhyNotAsk, whyNotAsk } from '../agenda/compose/what-is-asked.ts'
import type { Trx } from '../db/connect.ts'
import type { Pillar } from '../db/programme-tables.ts'
import { withdrawDrafts } from '../mail/drafts.ts'
import type { LetterKind } from '../mail/letter-kinds.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { displayName } from '../people/person-name.ts'
import { findRequests } from './contribution-requests.ts'
import { registrationForLetters } from './registration-facts.ts'

/** The kind of letter that asks one person for a contribution. */
export const REQUEST = 'contributionRequest' satisfies LetterKind

export interface NewRequest {
  meetingId: string
  registrationId: string
  pillar: Pillar
  subject: string
  /** in the language of the person, several lines */
  text: string
}

/**
 * Writes the letter that asks one person for a contribution to a meeting, as a draft: an organiser sends it. Who is asked
 * for it already, by a draft or a letter that left, is not asked again: that letter is given back. Refused when the pillar
 * lacks nothing any more, they do not come, or the meeting is over or cancelled.
 */
export const askForContribution = async (
  trx: Trx,
  { meetingId, registrationId, pillar, subject, text }: NewRequest,
  now: Temporal.Instant,
): Promise<Outcome<{ letterId: string }, WhyNotAsk>> => {
  await lockMeeting(trx, meetingId)
  const asked = (await findRequests(trx, meetingId)).find(
    (one) => one.registrationId === registrationId && one.pillar === pillar,
  )
  if (asked) return done({ letterId: asked.letterId })
  const meeting = await loadMeetingToCompose(trx, meetingId, now)
  const why = whyNotAsk(meeting, compose(meeting), { pillar, registrationId })
  if (why) return refused(why)
  const { circle, email, language, ...person } = await registrationForLetters(trx, registrationId, now)
  const name = displayName(person)
  const letter = await writeLetter(
    trx,
    {
      instituteId: circle.instituteId,
      circleId: circle.id,
      kind: REQUEST,
      streamKey: `request:${registrationId}`,
      dedupeKey: `${REQUEST}:${meetingId}:${pillar}:${registrationId}:${now}`,
      sender: { name: circle.senderName, address: circle.senderAddress },
      recipient: { name, address: email },
      language,
      facts: {
        name,
        circle: circle.title,
        contact: circle.contact,
        subject,
        message: paragraphsOf(text),
      },
      linkRequests: [{ name: 'link', purpose: 'participant', subjectId: registrationId, ...PAGES[pillar] }],
      isDraft: true,
    },
    now,
  )
  if (!letter) throw new Error('a request that nobody wrote was there already')
  await trx
    .insertInto('contribution_request')
    .values({ letter_id: letter.id, meeting_id: meetingId, registration_id: registrationId, pillar })
    .execute()
  return done({ letterId: letter.id })
}

// An empty line begins a new paragraph; within one, lines run on.
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')

// Where they can offer it themselves; the other two are talked about.
const PAGES = {
  news: { page: 'news' },
  intervision: { page: 'cases' },
  deepDive: {},
  projectVisit: {},
} as const

/** Withdraws the drafts of a meeting that ask for what is there by now, or somebody who does not come; the others stay. */
export const withdrawNeedlessRequests = async (
  trx: Trx,
  { meetingId }: { meetingId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await lockMeeting(trx, meetingId)
  const drafts = (await findRequests(trx, meetingId)).filter(({ state }) => state === 'draft')
  if (drafts.length === 0) return
  const meeting = await loadMeetingToCompose(trx, meetingId, now)
  const composition = compose(meeting)
  const needless = drafts.filter((draft) => whyNotAsk(meeting, composition, draft) !== null)
  await withdrawDrafts(
    trx,
    needless.map(({ letterId }) => letterId),
    'contributionThere',
  )
}
