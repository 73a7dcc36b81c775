import { addressedAs } from '../db/addressed-as.ts'
import type { Db, Trx } from '../db/connect.ts'
import type { ExpertKind, ExpertState } from '../db/expert-tables.ts'
import type { FormOfAddress, MeetingState } from '../db/schema.ts'

/** What an expert may open: the one item that they are asked for, and how they stand towards it. */
export interface OwnSlot {
  id: string
  name: string
  email: string | null
  kind: ExpertKind
  state: ExpertState
  needs: string
  biography: string
  /** of needs and biography */
  version: number
  itemId: string
  /** null while the item is in no programme */
  meetingId: string | null
  circleId: string
  instituteId: string
  formOfAddress: FormOfAddress
  meeting: { state: MeetingState; heldOn: string; timeZone: string }
}

/** The slot of an expert, in one query; undefined when there is none or they were taken off it. */
export const findOwnSlot = async (db: Db | Trx, expertId: string): Promise<OwnSlot | undefined> => {
  const row = await db
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', (join) =>
      join.on((eb) => eb('meeting.id', '=', eb.fn.coalesce('item.meeting_id', 'item.aside_of'))),
    )
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('expert.id', '=', expertId)
    .where('expert.revoked_at', 'is', null)
    .select(['expert.id', 'expert.name', 'expert.email', 'expert.kind', 'expert.state', 'expert.needs'])
    .select(['expert.biography', 'expert.version', 'item.id as itemId', 'item.meeting_id as meetingId'])
    .select(['circle.id as circleId', 'circle.institute_id as instituteId'])
    .select(addressedAs('expert.email').as('formOfAddress'))
    .select(['meeting.state as meetingState', 'meeting.held_on as heldOn', 'meeting.time_zone as timeZone'])
    .executeTakeFirst()
  if (!row) return undefined
  const { meetingState, heldOn, timeZone, ...slot } = row
  return { ...slot, meeting: { state: meetingState, heldOn, timeZone } }
}

/**
 * Why an expert can no longer say whether they come; null when they can. Until the day itself has begun, on the clock of
 * the meeting, they may change their mind as often as they like.
 */
export const whyNotAnswer = (
  { meetingId, meeting }: Pick<OwnSlot, 'meetingId' | 'meeting'>,
  now: Temporal.Instant,
): 'cancelled' | 'notInProgramme' | 'dayHasCome' | null => {
  if (meeting.state === 'cancelled') return 'cancelled'
  if (meetingId === null) return 'notInProgramme'
  const today = now.toZonedDateTimeISO(meeting.timeZone).toPlainDate().toString()
  return today >= meeting.heldOn ? 'dayHasCome' : null
}
