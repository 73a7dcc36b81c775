import type { Db, Trx } from '../db/connect.ts'
import type { ExpertKind, ExpertState } from '../db/expert-tables.ts'

/** Everything that an organiser sees of a guest expert. */
export interface Expert {
  id: string
  name: string
  /** null as long as they are only named */
  email: string | null
  language: 'nl' | 'en'
  kind: ExpertKind
  state: ExpertState
  needs: string
  biography: string
  askedAt: Temporal.Instant | null
  answeredAt: Temporal.Instant | null
}

/** Where guest experts come from, in the order in which they are offered. */
export const EXPERT_KINDS = ['scientific', 'fromExperience'] as const satisfies ExpertKind[]

/** Experts of one item, at most. */
export const MOST_EXPERTS = 6

/** The experts of an item in the order in which they were named; who was taken off it is not among them. */
export const findExperts = async (db: Db | Trx, itemId: string): Promise<Expert[]> =>
  expertRows(db).where('item_id', '=', itemId).execute()

const expertRows = (db: Db | Trx) =>
  db
    .selectFrom('expert')
    .where('revoked_at', 'is', null)
    .select(['id', 'name', 'email', 'language', 'kind', 'state', 'needs', 'biography'])
    .select(['asked_at as askedAt', 'answered_at as answeredAt'])
    .orderBy('named')

export interface ExpertOfMeeting {
  name: string
  state: ExpertState
  itemId: string
}

/** The experts of all deep dives of a meeting, in the order of its programme. One query. */
export const expertsOf = async (db: Db | Trx, meetingId: string): Promise<ExpertOfMeeting[]> =>
  db
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .where('item.meeting_id', '=', meetingId)
    .where('expert.revoked_at', 'is', null)
    .select(['expert.name', 'expert.state', 'item.id as itemId'])
    .orderBy('item.position')
    .orderBy('expert.named')
    .execute()

/** An expert's item and meeting; undefined when the item is in no programme, or they were taken off it. */
export const meetingOfExpert = async (
  db: Db | Trx,
  expertId: string,
): Promise<{ itemId: string; meetingId: string; circleId: string } | undefined> =>
  db
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('expert.id', '=', expertId)
    .where('expert.revoked_at', 'is', null)
    .select(['item.id as itemId', 'meeting.id as meetingId', 'meeting.circle_id as circleId'])
    .executeTakeFirst()
