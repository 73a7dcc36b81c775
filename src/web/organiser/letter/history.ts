import type { Reader } from '../reader.ts'
import type { LetterText } from './letter-queries.ts'
import { momentInWords } from './letter-words.ts'

/** One thing that happened to a letter. */
export interface HistoryLine {
  when: string
  text: string
  /** what a mail server said, as it said it */
  said: string | null
}

/** What a letter went through, the first thing on top. */
export const historyOf = (letter: LetterText, reader: Reader): HistoryLine[] =>
  eventsOf(letter)
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at, name, by, said }) => ({
      when: momentInWords(at, reader),
      text: reader.t(`outbox:history.${name}`, { name: by ?? reader.t('outbox:history.somebody') }),
      said: said || null,
    }))

interface LetterEvent {
  at: Temporal.Instant
  /** a key of its words */
  name: string
  by?: string | null
  said?: string | null
}

const eventsOf = (letter: LetterText): LetterEvent[] => {
  const discarded = letter.state === 'discarded'
  return [
    ...moment(letter.heldSince, { name: 'held' }),
    // A draft that was sent counts as written at that moment: then who sent it says more.
    ...(letter.decidedAt && !discarded ? [] : moment(letter.writtenAt, { name: 'written' })),
    ...moment(letter.editedAt, { name: 'edited', by: letter.editedBy }),
    ...moment(letter.decidedAt, { name: discarded ? 'discarded' : 'released', by: letter.decidedBy }),
    ...moment(letter.claimedAt, { name: 'made' }),
    ...letter.tries.map(({ at, words }) => ({
      at: Temporal.Instant.from(at),
      name: 'tried',
      said: words,
    })),
    ...moment(letter.sentAt, { name: 'sent' }),
    ...moment(letter.bouncedAt, { name: 'bounced', said: letter.bounceWords }),
    ...moment(letter.settledAt, { name: 'settled', by: letter.settledBy }),
  ]
}

const moment = (at: Temporal.Instant | null, event: Omit<LetterEvent, 'at'>): LetterEvent[] =>
  at ? [{ at, ...event }] : []
