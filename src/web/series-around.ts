import type { Db } from '../db/connect.ts'
import type { FrameSeries } from './send-page.ts'

interface Around {
  /** the circle by its id, or by the name in its address */
  circle: { id: string } | { slug: string }
  /** the one meeting that the key of the reader is for, with where it leads, if anywhere; left out for a key to none */
  own?: { meetingId: string; href: string | null }
  /** where the other meetings lead; left out: nowhere, because the reader's key does not open them */
  hrefOf?: (meetingNumber: number) => string
}

/**
 * The meetings of a circle for the frame of a page, for who holds no registration in it: hosts, experts, substitutes,
 * partners and visitors. One query, however many meetings there are.
 */
export const seriesAround = async (db: Db, { circle, own, hrefOf }: Around): Promise<FrameSeries> => {
  const meetings = await findMeetings(db, circle)
  const here = meetings.find(({ id }) => id === own?.meetingId)
  return {
    meetings,
    hrefOf: (number) => (own && number === here?.number ? own.href : (hrefOf?.(number) ?? null)),
    ...(here ? { hereNumber: here.number } : {}),
  }
}

const findMeetings = (db: Db, circle: Around['circle']) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where((eb) => ('id' in circle ? eb('circle.id', '=', circle.id) : eb('circle.slug', '=', circle.slug)))
    .orderBy('meeting.number')
    .select(['meeting.id', 'meeting.number', 'meeting.theme', 'meeting.held_on as heldOn', 'meeting.place'])
    .select(['meeting.ends_at as endsAt', 'meeting.time_zone as timeZone', 'meeting.state'])
    .execute()
