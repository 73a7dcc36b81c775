import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { SentFacts } from '../db/letter-tables.ts'

/**
 * The letters about somebody's calendar that wait, each with the meeting that it tells of: held because of edits, or as drafts
 * until an organiser sends them. Whoever asks limits it to a circle, and says what is wanted of each.
 * `meeting.number` is null for the information meeting.
 */
export const waitingLetters = (db: Db) => calendarLetters(db).where('letter.state', 'in', ['held', 'draft'])

/** All letters about somebody's calendar, each with the meeting that it tells of, whatever became of them. */
export const calendarLetters = (db: Db) =>
  db
    .selectFrom('letter')
    .leftJoin('invitation', (join) => join.on(sql<boolean>`invitation.id = ${INVITATION}`))
    .leftJoin('expert_invitation as of_expert', (join) => join.on(sql<boolean>`of_expert.id = ${INVITATION}`))
    .leftJoin('expert', 'expert.id', 'of_expert.expert_id')
    .leftJoin('programme_item as item', 'item.id', 'expert.item_id')
    .leftJoin('guest_invitation as of_guest', (join) => join.on(sql<boolean>`of_guest.id = ${INVITATION}`))
    .leftJoin('information_guest as guest', 'guest.id', 'of_guest.guest_id')
    .leftJoin('meeting', (join) =>
      join.on(sql<boolean>`meeting.id = coalesce(invitation.meeting_id, item.meeting_id, item.aside_of)`),
    )
    .where('letter.stream_key', 'like', 'invitation:%')

/** What was told to its calendar; null of an invitation that is gone. */
export const TOLD = sql<SentFacts | null>`coalesce(
  invitation.sent_facts, of_expert.sent_facts, of_guest.sent_facts)`

/** Whether it is the first of its invitation. */
export const IS_FIRST = sql<boolean>`letter.message_id = coalesce(
  invitation.first_message_id, of_expert.first_message_id, of_guest.first_message_id)`

/** Of the meeting, or of the information meeting. */
export const MEETING = sql<string | null>`coalesce(meeting.id, guest.information_meeting_id)`

const INVITATION = sql`(case when letter.stream_key like 'invitation:%' then substr(letter.stream_key, 12)::uuid end)`
