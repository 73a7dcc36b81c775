import type { ExpressionBuilder } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database } from '../db/schema.ts'

/** The information meeting of a circle as everybody may see it. */
export interface PublicInformation {
  /** '2026-11-30' */
  heldOn: string
  /** local wall time, '19:30:00' */
  startsAt: string
  endsAt: string
  timeZone: string
  place: string
  programme: string
  /** people; null sets no limit */
  capacity: number | null
  state: 'planned' | 'cancelled'
  /** how many are coming */
  guests: number
}

/** The information meeting that was planned last, for a statement that reads `circle`; null when there never was one. */
export const publicInformation = (eb: ExpressionBuilder<Database, 'circle'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('information_meeting')
      .whereRef('information_meeting.circle_id', '=', 'circle.id')
      .orderBy('information_meeting.planned', 'desc')
      .limit(1)
      .select(['information_meeting.held_on as heldOn', 'information_meeting.starts_at as startsAt'])
      .select(['information_meeting.ends_at as endsAt', 'information_meeting.time_zone as timeZone'])
      .select(['information_meeting.place', 'information_meeting.programme'])
      .select(['information_meeting.capacity', 'information_meeting.state'])
      .select((meeting) =>
        meeting
          .selectFrom('information_guest')
          .whereRef('information_guest.information_meeting_id', '=', 'information_meeting.id')
          .where('information_guest.state', '=', 'signedUp')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('guests'),
      ),
  )
