import type { BegunMeeting } from '../../../begin/begun-circle.ts'
import type { Circle } from '../../../circle/circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import type { Db } from '../../../db/connect.ts'
import { findTemplates } from '../../../template/templates.ts'

// Longer is a list to search in, and what was made long ago is seldom begun with.
const MOST_EARLIER = 8

/** What a new circle can begin with: the templates of an institute, and its circles, the latest first. */
export const findBeginFacts = async (db: Db, instituteId: string) => ({
  templates: (await findTemplates(db, instituteId)).map(({ id, name }) => ({ id, name })),
  earlier: await db
    .selectFrom('circle')
    .where('institute_id', '=', instituteId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .limit(MOST_EARLIER)
    .select(['slug', 'title'])
    .execute(),
})

export type BeginFacts = Awaited<ReturnType<typeof findBeginFacts>>

/** A circle to begin after, with the meetings that were not cancelled. */
export interface EarlierCircle {
  circle: Circle
  meetings: { id: string; heldOn: string; startsAt: string; endsAt: string; theme: string }[]
}

/** The circle of this institute with its meetings; undefined when there is none of that name. */
export const findEarlierCircle = async (
  db: Db,
  wanted: { instituteId: string; slug: string },
): Promise<EarlierCircle | undefined> => {
  const circle = await findCircle(db, wanted)
  if (!circle) return undefined
  const meetings = await db
    .selectFrom('meeting')
    .where('circle_id', '=', circle.id)
    .where('state', '=', 'planned')
    .orderBy('number')
    .select(['id', 'held_on as heldOn', 'starts_at as startsAt', 'ends_at as endsAt', 'theme'])
    .execute()
  return { circle, meetings }
}

/**
 * What a posted form may really begin with: a circle of this institute, and meetings of that circle. Anything else that
 * the form names is left out.
 */
export const keptMeetings = async (
  db: Db,
  { instituteId, slug, meetings }: { instituteId: string; slug: string; meetings: BegunMeeting[] },
): Promise<{ fromCircleId: string | null; meetings: BegunMeeting[] }> => {
  const earlier = slug === '' ? undefined : await findEarlierCircle(db, { instituteId, slug })
  const ids = new Set(earlier?.meetings.map(({ id }) => id))
  return {
    fromCircleId: earlier?.circle.id ?? null,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      fromMeetingId: meeting.fromMeetingId && ids.has(meeting.fromMeetingId) ? meeting.fromMeetingId : null,
    })),
  }
}
