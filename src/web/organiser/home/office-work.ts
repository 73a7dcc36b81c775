import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'

/** What the post of an institute and its information meetings ask of an organiser, besides drafts. */
export interface OfficeWork {
  /** letters that failed, or came back, and about which nobody said anything yet */
  failed: number
  /** addresses that take no mail */
  marked: number
  /** what people wrote and nobody handled; since when */
  unread: number
  unreadSince: string | null
  /** letters about edits that leave by themselves soon, per circle */
  held: { slug: string; title: string; count: number; leavesAt: Temporal.Instant }[]
  /** guests of an information meeting that is over who got no link to register, per circle */
  followUps: { slug: string; title: string; count: number; heldOn: string }[]
}

/** Asks for that work; three statements. @param today '2026-11-21' */
export const findOfficeWork = async (db: Db, instituteId: string, today: string): Promise<OfficeWork> => {
  const counts = await db
    .selectNoFrom([
      sql<number>`(select count(*) from letter where institute_id = ${instituteId} and settled_at is null
        and (state = 'failed' or (bounced_at is not null and state = 'sent')))::int`.as('failed'),
      sql<number>`(select count(*) from undeliverable_address where institute_id = ${instituteId})::int`.as(
        'marked',
      ),
      sql<number>`(select count(*) from incoming_mail where institute_id = ${instituteId} and outcome = 'person'
        and state = 'new')::int`.as('unread'),
      sql<string | null>`(select to_char(min(received_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
        from incoming_mail where institute_id = ${instituteId} and outcome = 'person' and state = 'new')`.as(
        'unreadSince',
      ),
    ])
    .executeTakeFirstOrThrow()
  const held = await db
    .selectFrom('letter')
    .innerJoin('circle', 'circle.id', 'letter.circle_id')
    .where('letter.institute_id', '=', instituteId)
    .where('letter.state', '=', 'held')
    .groupBy('circle.id')
    .select(['circle.slug', 'circle.title', ({ fn }) => fn.countAll<number>().as('count')])
    // A held letter has this moment: a check of the table says so.
    .select(({ fn }) => fn.min('letter.leave_after').$notNull().as('leavesAt'))
    .orderBy('leavesAt')
    .execute()
  const followUps = await db
    .selectFrom('information_guest as guest')
    .innerJoin('information_meeting as information', 'information.id', 'guest.information_meeting_id')
    .innerJoin('circle', 'circle.id', 'information.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('circle.phase', '=', 'registrationOpen')
    .where('information.state', '=', 'planned')
    .where('information.held_on', '<', today)
    .where('guest.state', '=', 'signedUp')
    .where('guest.followed_up_at', 'is', null)
    .groupBy(['circle.id', 'information.id'])
    .select(['circle.slug', 'circle.title', 'information.held_on as heldOn'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .execute()
  return { ...counts, held, followUps }
}
