import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../../../db/connect.ts'
import { displayName } from '../../../../../people/person-name.ts'

/** A meeting of this institute with its circle; undefined when there is none. */
export const findTarget = async (
  db: Db,
  { instituteId, slug, number }: { instituteId: string; slug: string; number: string },
) => {
  if (!/^\d{1,4}$/.test(number)) return undefined
  return db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('circle.slug', '=', slug)
    .where('meeting.number', '=', Number(number))
    .select(['meeting.id', 'meeting.number', 'meeting.held_on as heldOn', 'meeting.state'])
    .select(['meeting.starts_at as startsAt', 'meeting.ends_at as endsAt', 'meeting.place'])
    .select(['meeting.time_zone as timeZone', 'circle.slug'])
    .executeTakeFirst()
}

export type Target = NonNullable<Awaited<ReturnType<typeof findTarget>>>

/** Meetings of an institute whose programme can be taken over, the newest circle first. */
export const findOtherMeetings = (
  db: Db,
  { instituteId, meetingId }: { instituteId: string; meetingId: string },
) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('meeting.id', '<>', meetingId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('programme_item as item').whereRef('item.meeting_id', '=', 'meeting.id').select('item.id'),
      ),
    )
    .orderBy('circle.starts_on', 'desc')
    .orderBy('circle.title')
    .orderBy('meeting.number')
    .limit(500)
    .select(['meeting.id', 'meeting.number', 'meeting.theme', 'circle.title as circle'])
    .execute()

export type OtherMeeting = Awaited<ReturnType<typeof findOtherMeetings>>[number]

/** The items of a meeting with who and what hangs on each, in their order. */
export const findWhatGoes = async (db: Db, meetingId: string): Promise<GoingItem[]> => {
  const rows = await db
    .selectFrom('programme_item as item')
    .where('item.meeting_id', '=', meetingId)
    .orderBy('item.position')
    .select(['item.title', 'item.minutes'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('item_lead as lead')
          .innerJoin('person', 'person.id', 'lead.person_id')
          .whereRef('lead.item_id', '=', 'item.id')
          .orderBy('lead.position')
          .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select('person.last_name as lastName'),
      ).as('leads'),
      jsonArrayFrom(
        eb
          .selectFrom('expert')
          .whereRef('expert.item_id', '=', 'item.id')
          .where('expert.revoked_at', 'is', null)
          .orderBy('expert.named')
          .select('expert.name'),
      ).as('experts'),
      eb
        .selectFrom('news_offer')
        .whereRef('news_offer.placed_item_id', '=', 'item.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('news'),
    ])
    .execute()
  return rows.map(({ leads, experts, news, ...item }) => ({
    ...item,
    people: [...new Set([...leads.map(displayName), ...experts.map(({ name }) => name)])],
    news: Number(news ?? 0),
  }))
}

export interface GoingItem {
  title: string
  minutes: number
  /** who leads it, and its guest experts */
  people: string[]
  /** contributions that have a place in it */
  news: number
}
