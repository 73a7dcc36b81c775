import type { Db, Trx } from '../db/connect.ts'
import type { InformationMeeting } from './information-meeting.ts'

/** Information meetings, each with the phase of its circle. */
export const informationMeetings = (db: Db) =>
  db
    .selectFrom('information_meeting')
    .innerJoin('circle', 'circle.id', 'information_meeting.circle_id')
    .select(['information_meeting.id', 'information_meeting.circle_id as circleId'])
    .select(['information_meeting.held_on as heldOn', 'information_meeting.starts_at as startsAt'])
    .select(['information_meeting.ends_at as endsAt', 'information_meeting.time_zone as timeZone'])
    .select(['information_meeting.place', 'information_meeting.programme', 'information_meeting.capacity'])
    .select(['information_meeting.state', 'information_meeting.version', 'circle.phase'])

/** The information meeting of a circle: the one that was planned last; undefined when there never was one. */
export const findInformationMeeting = (db: Db, circleId: string): Promise<InformationMeeting | undefined> =>
  informationMeetings(db)
    .where('information_meeting.circle_id', '=', circleId)
    .orderBy('information_meeting.planned', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * The same, locked until the transaction ends: whoever gives out a seat waits here for whoever came first. The circle
 * first, as everywhere, because letters lock it too.
 */
export const lockInformationMeeting = async (
  trx: Trx,
  circleId: string,
): Promise<InformationMeeting | undefined> => {
  await trx.selectFrom('circle').where('id', '=', circleId).forUpdate().select('id').executeTakeFirst()
  return findInformationMeeting(trx, circleId)
}

/** How many guests are coming; only under the lock is it still true at the next line. */
export const countGuests = async (db: Db, informationMeetingId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('information_guest')
    .where('information_meeting_id', '=', informationMeetingId)
    .where('state', '=', 'signedUp')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
