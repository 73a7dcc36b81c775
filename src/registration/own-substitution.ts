import { addressedAs } from '../db/addressed-as.ts'
import type { Db } from '../db/connect.ts'
import type { FormOfAddress, MeetingState } from '../db/schema.ts'
import { type WhyNotAnswer, whyNotAnswer } from './meeting-answer.ts'
import { standsIn, substitutes } from './substitutes.ts'

/** What somebody who was named sees of it, also after they said that they cannot come. */
export interface OwnSubstitution {
  id: string
  standsIn: boolean
  endReason: 'declined' | 'takesPart' | null
  formOfAddress: FormOfAddress
  /** who named them */
  firstName: string
  namePrefix: string
  lastName: string
  meeting: {
    id: string
    heldOn: string
    startsAt: string
    endsAt: string
    timeZone: string
    place: string
    state: MeetingState
  }
  circle: {
    slug: string
    title: string
    contactName: string
    contactEmail: string
    contactPhone: string
    instituteName: string
    instituteSlug: string
    themeTokens: Record<string, string>
  }
}

/** Looks up who was named; undefined when there is no such substitute. Whether it may be seen, the door decides. */
export const findOwnSubstitution = async (
  db: Db,
  substituteId: string,
): Promise<OwnSubstitution | undefined> => {
  const row = await substitutes(db)
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .where('substitute.id', '=', substituteId)
    .select(['substitute.id', 'substitute.end_reason as endReason', standsIn.as('standsIn')])
    .select(addressedAs('substitute.email').as('formOfAddress'))
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'meeting.id as meetingId', 'meeting.held_on as heldOn'])
    .select(['meeting.place', 'meeting.state'])
    .select(['meeting.starts_at as startsAt', 'meeting.ends_at as endsAt', 'meeting.time_zone as timeZone'])
    .select(['circle.slug', 'circle.title', 'circle.contact_name as contactName'])
    .select(['circle.contact_email as contactEmail', 'circle.contact_phone as contactPhone'])
    .select(['institute.name as instituteName', 'institute.slug as instituteSlug'])
    .select('institute.theme_tokens as themeTokens')
    .executeTakeFirst()
  if (!row) return undefined
  const { id, endReason, standsIn: stands, formOfAddress, firstName, namePrefix, lastName, ...rest } = row
  const { meetingId, heldOn, startsAt, endsAt, timeZone, place, state, ...circle } = rest
  const meeting = { id: meetingId, heldOn, startsAt, endsAt, timeZone, place, state }
  const who = { firstName, namePrefix, lastName }
  return { id, endReason, standsIn: stands, formOfAddress, ...who, meeting, circle }
}

/** Why somebody who stands in cannot say that they cannot come; null when they can. */
export const whyNotSayNo = ({ meeting }: OwnSubstitution, now: Temporal.Instant): WhyNotAnswer | null =>
  whyNotAnswer('confirmed', meeting, now)
