import type { Trx } from '../db/connect.ts'
import type { LinkRequest, MeetingPage } from '../db/letter-tables.ts'
import { moveEdits } from '../mail/edit-letter.ts'
import type { LetterKind } from '../mail/letter-kinds.ts'
import { type NewLetter, writeLetter } from '../mail/write-letter.ts'
import type { OccasionContext } from './load-context.ts'
import { occasionFacts } from './occasion-facts.ts'
import type { Occasion } from './occasions.ts'
import type { Reader } from './readers.ts'

interface NewOccasion {
  context: OccasionContext
  occasion: Occasion
  reader: Reader
  /** 1, or one more than that of the letter before to the same reader */
  version: number
  /** as in NewLetter: left out, the circle's mode decides */
  isDraft?: boolean
  /** the letter before to the same reader, whose words go along when it was withdrawn; null when there was none */
  before: string | null
}

/**
 * Writes one letter over time to one reader, and that it was written; nothing when that version is there already. Whether
 * it waits or leaves is as the circle chose for its kind.
 */
export const writeOccasion = async (
  trx: Trx,
  { context, occasion, reader, version, before, ...how }: NewOccasion,
  now: Temporal.Instant,
): Promise<void> => {
  const { circle, agenda } = context
  const { meeting } = agenda
  const letter: NewLetter<LetterKind> = {
    instituteId: circle.instituteId,
    circleId: circle.id,
    kind: occasion,
    streamKey: `occasion:${reader.key.id}`,
    dedupeKey: `occasion:${occasion}:${meeting.id}:${reader.key.id}:${version}`,
    sender: { name: circle.senderName, address: circle.senderAddress },
    recipient: { name: reader.name, address: reader.address },
    language: reader.language,
    facts: occasionFacts(occasion, context, reader),
    linkRequests: [linkFor(occasion, context, reader)],
    ...how,
  }
  const written = await writeLetter(trx, letter, now)
  if (!written) return
  await trx
    .insertInto('occasion_letter')
    .values({
      letter_id: written.id,
      meeting_id: meeting.id,
      kind: occasion,
      registration_id: reader.key.kind === 'registration' ? reader.key.id : null,
      substitute_id: reader.key.kind === 'substitute' ? reader.key.id : null,
      guest_id: reader.key.kind === 'guest' ? reader.key.id : null,
      held_on: meeting.heldOn,
      version,
    })
    .execute()
  if (before) await moveEdits(trx, [before], written.id)
}

const linkFor = (occasion: Occasion, { circle, agenda }: OccasionContext, { key }: Reader): LinkRequest => {
  if (key.kind === 'guest') return { name: 'link', purpose: 'registration', subjectId: circle.id }
  if (key.kind === 'substitute') return { name: 'link', purpose: 'substitute', subjectId: key.id }
  return { name: 'link', purpose: 'participant', subjectId: key.id, ...pageOf(occasion, agenda.meeting.id) }
}

const pageOf = (occasion: Occasion, meetingId: string): Pick<LinkRequest, 'page' | 'meetingId'> => {
  if (occasion === 'callForCases') return { page: 'cases' }
  const page = MEETING_PAGES[occasion]
  return page ? { page, meetingId } : {}
}

const MEETING_PAGES: Partial<Record<Occasion, MeetingPage>> = {
  programmeReady: 'day',
  answerReminder: 'answer',
  practicalInformation: 'day',
  dayBefore: 'day',
  thanks: 'evaluation',
  report: 'report',
  actionCheck: 'outcome',
}
