import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { LetterState } from '../../../db/letter-tables.ts'

/** One letter with all that is kept of it; undefined when it is another institute's. */
export const findLetter = (db: Db, { instituteId, id }: { instituteId: string; id: string }) =>
  db
    .selectFrom('letter')
    .leftJoin('circle', 'circle.id', 'letter.circle_id')
    .leftJoin('letter_edit as edit', 'edit.letter_id', 'letter.id')
    .leftJoin('letter as again', (join) =>
      join.on(sql<boolean>`again.dedupe_key = 'again:' || letter.id::text`),
    )
    .where('letter.id', '=', id)
    .where('letter.institute_id', '=', instituteId)
    .select(['letter.id', 'letter.kind', 'letter.state', 'letter.language', 'letter.facts'])
    .select(['letter.sender_name as senderName', 'letter.sender_address as senderAddress'])
    .select(['letter.recipient_name as recipientName', 'letter.recipient_address as recipientAddress'])
    .select([
      'letter.message_id as messageId',
      'letter.in_reply_to as inReplyTo',
      'letter.reply_to as replyTo',
    ])
    .select(['letter.subject', 'letter.text_body as text', 'letter.html_body as html', 'letter.headers'])
    .select(['letter.calendar_method as calendarMethod', 'letter.calendar_text as calendarText'])
    .select(['letter.attempts', 'letter.last_error as lastError', 'letter.tries'])
    .select(['letter.written_at as writtenAt', 'letter.claimed_at as claimedAt', 'letter.sent_at as sentAt'])
    .select(['letter.held_since as heldSince', 'letter.leave_after as leaveAfter'])
    .select(['letter.decided_at as decidedAt', 'letter.decided_by as decidedBy'])
    .select(['letter.settled_at as settledAt', 'letter.settled_by as settledBy'])
    .select(['letter.bounced_at as bouncedAt', 'letter.bounce_words as bounceWords'])
    .select(['edit.edited_at as editedAt', 'edit.edited_by as editedBy'])
    .select(['again.id as againId', 'circle.title as circle', 'circle.slug as circleSlug'])
    .select(sql<boolean>`letter.link_requests <> '[]'`.as('hasLink'))
    .executeTakeFirst()

const NOT_LEFT: LetterState[] = ['held', 'blocked', 'written', 'queued', 'sending']

/** The letters of the same stream that leave before this one, the first on top; a stream is never overtaken. */
export const findBefore = (db: Db, id: string) =>
  db
    .selectFrom('letter')
    .innerJoin('letter as before', 'before.stream_key', 'letter.stream_key')
    .where('letter.id', '=', id)
    .where('letter.state', 'in', ['draft', ...NOT_LEFT])
    .where('before.state', 'in', NOT_LEFT)
    .whereRef('before.written', '<', 'letter.written')
    .orderBy('before.written')
    .limit(20)
    .select(['before.id', 'before.kind', 'before.state'])
    .execute()

export type LetterText = NonNullable<Awaited<ReturnType<typeof findLetter>>>
export type LetterBefore = Awaited<ReturnType<typeof findBefore>>[number]
