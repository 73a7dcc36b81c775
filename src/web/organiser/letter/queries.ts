import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { chosenLetters, type WantedLetters } from './chosen-letters.ts'

const hasLink = sql<boolean>`letter.link_requests <> '[]'`.as('hasLink')

/** Letters on one page of the outbox. */
export const LETTERS_PER_PAGE = 50

/**
 * Letters of a filter but drafts, the newest first, one more than a page shows when there are older ones.
 * @param before only those written before this one, by its `written`; null for the newest
 */
export const findLetters = (db: Db, wanted: WantedLetters, before: number | null) =>
  chosenLetters(db, wanted)
    .where('letter.state', '<>', 'draft')
    .$if(before !== null, (query) => query.where('letter.written', '<', before ?? 0))
    .orderBy('letter.written', 'desc')
    .limit(LETTERS_PER_PAGE + 1)
    .select([
      'letter.id',
      'letter.written',
      'letter.kind',
      'letter.state',
      'letter.settled_at as settledAt',
      'letter.bounced_at as bouncedAt',
      'letter.recipient_name as recipientName',
      'letter.recipient_address as recipientAddress',
      'letter.written_at as writtenAt',
      'circle.title as circle',
    ])
    .execute()

/** Drafts of a filter, the oldest first; no more than a page shows, each with how many there are. */
export const findDrafts = (db: Db, wanted: WantedLetters) =>
  chosenLetters(db, wanted)
    .where('letter.state', '=', 'draft')
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
    .select([hasLink, sql<number>`(count(*) over ())::int`.as('total')])
    .execute()

/** The circles of an institute, to choose from. */
export const findCircleNames = (db: Db, instituteId: string) =>
  db
    .selectFrom('circle')
    .where('institute_id', '=', instituteId)
    .select(['slug', 'title'])
    .orderBy('title')
    .execute()

export type LetterLine = Awaited<ReturnType<typeof findLetters>>[number]
export type DraftLine = Awaited<ReturnType<typeof findDrafts>>[number]
export type CircleName = Awaited<ReturnType<typeof findCircleNames>>[number]
