import { type InferResult, sql } from 'kysely'
import type { Db } from '../../db/connect.ts'

/** Beyond these nobody counts any more: a hundred says the same. */
export const MOST_WAITING = 100

/**
 * How many letters of the institute wait for a person: drafts, those whose address takes no mail, and those that failed
 * or came back and about which nobody said anything yet. Never more than MOST_WAITING; found by index, on every page.
 */
export const waitingLetters = sql<number>`(select count(*) from (
  (select from letter where letter.institute_id = institute.id and letter.state in ('draft', 'blocked', 'failed')
    and (letter.state <> 'failed' or letter.settled_at is null) limit ${sql.lit(MOST_WAITING)})
  union all
  (select from letter where letter.institute_id = institute.id and letter.bounced_at is not null
    and letter.state = 'sent' and letter.settled_at is null)
  limit ${sql.lit(MOST_WAITING)}) as waiting)::int`

/** Organisers with their institute; whoever asks says which, and may ask for more. */
export const organiserRows = (db: Db) =>
  db
    .selectFrom('organiser')
    .innerJoin('institute', 'institute.id', 'organiser.institute_id')
    .select([
      'organiser.email',
      'organiser.name as organiserName',
      'organiser.role',
      'organiser.language',
      'institute.id',
      'institute.slug',
      'institute.name',
      'institute.theme_tokens as themeTokens',
      'institute.sender_name as senderName',
      'institute.sender_address as senderAddress',
      'institute.contact_name as contactName',
      'institute.contact_email as contactEmail',
      'institute.contact_phone as contactPhone',
      waitingLetters.as('waitingLetters'),
    ])

export type OrganiserRow = InferResult<ReturnType<typeof organiserRows>>[number]
