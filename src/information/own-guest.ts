import { sql } from 'kysely'
import { addressedAs } from '../db/addressed-as.ts'
import type { Db } from '../db/connect.ts'
import type { GuestState } from '../db/information-tables.ts'
import type { FormOfAddress } from '../db/schema.ts'
import { hasRegistered } from './guests.ts'
import type { InformationMeeting } from './information-meeting.ts'
import { informationMeetings } from './queries.ts'

/** What a guest may open: one information meeting, and how they stand towards it. */
export interface OwnGuest {
  id: string
  firstName: string
  namePrefix: string
  lastName: string
  email: string
  organisation: string
  language: 'nl' | 'en'
  formOfAddress: FormOfAddress
  state: GuestState
  hasRegistered: boolean
  meeting: InformationMeeting
  circle: {
    slug: string
    title: string
    contactName: string
    contactEmail: string
    contactPhone: string
    instituteId: string
    instituteName: string
    instituteSlug: string
    themeTokens: Record<string, string>
  }
}

/** Looks up a guest with all that their page tells; undefined when there is none. One query. */
export const loadOwnGuest = async (db: Db, guestId: string): Promise<OwnGuest | undefined> => {
  const row = await informationMeetings(db)
    .innerJoin('information_guest', 'information_guest.information_meeting_id', 'information_meeting.id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .where('information_guest.id', '=', guestId)
    .select(['information_guest.id as guestId', 'information_guest.email', 'information_guest.organisation'])
    .select(['information_guest.first_name as firstName', 'information_guest.name_prefix as namePrefix'])
    .select(['information_guest.last_name as lastName', 'information_guest.state as guestState'])
    .select(['information_guest.language', hasRegistered.as('hasRegistered')])
    .select(addressedAs('information_guest.email').as('formOfAddress'))
    .select(['circle.slug', 'circle.title', 'circle.contact_name as contactName'])
    .select(['circle.contact_email as contactEmail', 'circle.contact_phone as contactPhone'])
    .select(['institute.id as instituteId', 'institute.name as instituteName'])
    .select(['institute.slug as instituteSlug'])
    .select('institute.theme_tokens as themeTokens')
    .executeTakeFirst()
  if (!row) return undefined
  const {
    guestId: id,
    guestState,
    firstName,
    namePrefix,
    lastName,
    email,
    organisation,
    language,
    formOfAddress,
    ...more
  } = row
  const { hasRegistered: isRegistered, slug, title, contactName, contactEmail, contactPhone, ...rest } = more
  const { instituteId, instituteName, instituteSlug, themeTokens, ...meeting } = rest
  const institute = { instituteId, instituteName, instituteSlug, themeTokens }
  return {
    ...{ id, firstName, namePrefix, lastName, email, organisation, language, formOfAddress },
    state: guestState,
    hasRegistered: isRegistered,
    meeting,
    circle: { slug, title, contactName, contactEmail, contactPhone, ...institute },
  }
}

/** Guests of this address whose page is open still: their information meeting was no longer ago than that day. */
export const openGuests = (db: Db, email: string, oldestDay: string): Promise<{ id: string }[]> =>
  db
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .where('information_guest.email', '=', email)
    .where('information_meeting.held_on', '>=', oldestDay)
    .orderBy('information_meeting.held_on')
    .select('information_guest.id')
    .execute()

/** Circles for whose information meeting this address got a link and did not sign up, until that day is over. */
export const unfinishedGuests = (
  db: Db,
  email: string,
  now: Temporal.Instant,
): Promise<{ circleId: string }[]> =>
  db
    .selectFrom('access_link')
    .innerJoin('information_meeting', 'information_meeting.circle_id', 'access_link.subject_id')
    .where('access_link.purpose', '=', 'information')
    .where('access_link.email', '=', email)
    .where('information_meeting.state', '=', 'planned')
    .where(
      'information_meeting.held_on',
      '>=',
      now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
    )
    .where(
      sql<boolean>`not exists (select from information_guest
        where information_guest.information_meeting_id = information_meeting.id
        and information_guest.email = access_link.email)`,
    )
    .distinct()
    .select('information_meeting.circle_id as circleId')
    .execute()
