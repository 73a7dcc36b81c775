import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'

const hasLink = sql<boolean>`letter.link_requests <> '[]'`.as('hasLink')

/** Letters on one page of the outbox. */
export const LETTERS_PER_PAGE = 50

/**
 * Letters of an institute but drafts, the newest first, one more than a page shows when there are older ones.
 * @param circleSlug only those of this circle; null for all
 * @param before only those written before this one, by its `written`; null for the newest
 */
export const findLetters = (
  db: Db,
  {
    instituteId,
    circleSlug,
    before,
  }: { instituteId: string; circleSlug: string | null; before: number | null },
) =>
  db
    .selectFrom('letter')
    .leftJoin('circle', 'circle.id', 'letter.circle_id')
    .where('letter.institute_id', '=', instituteId)
    .where('letter.state', '<>', 'draft')
    .$if(circleSlug !== null, (query) => query.where('circle.slug', '=', circleSlug))
    .$if(before !== null, (query) => query.where('letter.written', '<', before ?? 0))
    .orderBy('letter.written', 'desc')
    .limit(LETTERS_PER_PAGE + 1)
    .select([
      'letter.id',
      'letter.written',
      'letter.kind',
      'letter.state',
      'letter.recipient_name as recipientName',
      'letter.recipient_address as recipientAddress',
      'letter.written_at as writtenAt',
      'circle.title as circle',
    ])
    .execute()

/** Drafts that wait for an organiser, the oldest first; no more than a page shows. @param circleSlug as in findLetters */
export const findDrafts = (
  db: Db,
  { instituteId, circleSlug }: { instituteId: string; circleSlug: string | null },
) =>
  db
    .selectFrom('letter')
    .leftJoin('circle', 'circle.id', 'letter.circle_id')
    .where('letter.institute_id', '=', instituteId)
    .where('letter.state', '=', 'draft')
    .$if(circleSlug !== null, (query) => query.where('circle.slug', '=', circleSlug))
    .orderBy('letter.written')
    .limit(LETTERS_PER_PAGE)
    .select([
      'letter.id',
      'letter.kind',
      'letter.language',
      'letter.facts',
      'letter.sender_name as senderName',
      'letter.recipient_name as recipientName',
      'letter.recipient_address as recipientAddress',
      'letter.written_at as writtenAt',
      'circle.title as circle',
    ])
    .select(hasLink)
    .execute()

/** The circles of an institute, to choose from. */
export const findCircleNames = (db: Db, instituteId: string) =>
  db
    .selectFrom('circle')
    .where('institute_id', '=', instituteId)
    .select(['slug', 'title'])
    .orderBy('title')
    .execute()

/** One letter as it went out; undefined when it is another institute's. */
export const findLetter = (db: Db, { instituteId, id }: { instituteId: string; id: string }) =>
  db
    .selectFrom('letter')
    .leftJoin('circle', 'circle.id', 'letter.circle_id')
    .where('letter.id', '=', id)
    .where('letter.institute_id', '=', instituteId)
    .select([
      'letter.id',
      'letter.kind',
      'letter.state',
      'letter.sender_name as senderName',
      'letter.sender_address as senderAddress',
      'letter.recipient_name as recipientName',
      'letter.recipient_address as recipientAddress',
      'letter.language',
      'letter.facts',
      'letter.subject',
      'letter.text_body as text',
      'letter.calendar_method as calendarMethod',
      'letter.calendar_text as calendarText',
      'letter.attempts',
      'letter.last_error as lastError',
      'letter.written_at as writtenAt',
      'letter.sent_at as sentAt',
      'circle.title as circle',
    ])
    .select(hasLink)
    .executeTakeFirst()

export type LetterLine = Awaited<ReturnType<typeof findLetters>>[number]
export type DraftLine = Awaited<ReturnType<typeof findDrafts>>[number]
export type LetterText = NonNullable<Awaited<ReturnType<typeof findLetter>>>
export type CircleName = Awaited<ReturnType<typeof findCircleNames>>[number]
