import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { ComposedLetter } from './compose-letter.ts'
import { keptHeaders } from './kept-headers.ts'

export interface MadeLetter {
  id: string
  message: Buffer
  /** null: kept at an earlier try */
  kept: ComposedLetter | null
}

/**
 * Marks letters as being sent and keeps their bytes and words, unless an earlier try did. One statement for all: the
 * bytes of all letters travel as one value, and each is cut out of it where it is written down.
 */
export const markSending = async (trx: Trx, made: MadeLetter[], now: Temporal.Instant): Promise<void> => {
  if (made.length === 0) return
  const starts: number[] = []
  let end = 1
  for (const { message } of made) {
    starts.push(end)
    end += message.length
  }
  const kept = (name: keyof ComposedLetter) => made.map((letter) => letter.kept?.[name] ?? null)
  await sql`
    update letter set state = 'sending', attempts = attempts + 1,
      frozen_message = coalesce(letter.frozen_message, substring(${Buffer.concat(made.map(({ message }) => message))}::bytea
        from made.start for made.size)),
      subject = coalesce(made.subject, letter.subject),
      text_body = coalesce(made.text_body, letter.text_body),
      html_body = coalesce(made.html_body, letter.html_body),
      headers = coalesce(letter.headers, made.headers),
      claimed_at = coalesce(letter.claimed_at, ${now.toString()}::timestamptz)
    from unnest(${made.map(({ id }) => id)}::uuid[], ${starts}::int[], ${made.map(({ message }) => message.length)}::int[],
      ${kept('subject')}::text[], ${kept('text')}::text[], ${kept('html')}::text[],
      ${made.map((letter) => letter.kept && keptHeaders(letter.message))}::text[])
      as made (id, start, size, subject, text_body, html_body, headers)
    where letter.id = made.id`.execute(trx)
}
