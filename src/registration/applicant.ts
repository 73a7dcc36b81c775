import type { Db } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'
import type { PersonName } from '../people/person-name.ts'
import { splitName } from '../people/typed-name.ts'

/** What the institute knows already of somebody who confirmed an address; empty texts where it knows nothing. */
export interface Applicant {
  /** the registration with which they take part or wait already; null when they are not in */
  registrationId: string | null
  firstName: string
  namePrefix: string
  lastName: string
  jobTitle: string
  organisation: string
  city: string
  municipality: string
  /** null when they never said */
  formOfAddress: 'je' | 'u' | null
}

interface Asked {
  circleId: string
  instituteId: string
  email: string
}

/**
 * Looks up who is about to fill in the form of a circle, by confirmed address. Of somebody who is no person of the
 * institute yet, it is filled in with what they said as a guest of the circle's information meeting, or else
 * the name by which an organiser asked them. At most three queries.
 */
export const findApplicant = async (db: Db, asked: Asked): Promise<Applicant> => {
  const row = await findPerson(db, asked)
  if (row) return { ...row, organisation: row.organisation ?? '', city: row.city ?? '' }
  const guest = await findGuest(db, asked)
  return { ...NOTHING_KNOWN, ...(guest ?? (await findInvited(db, asked))) }
}

const NOTHING_KNOWN: Applicant = {
  registrationId: null,
  firstName: '',
  namePrefix: '',
  lastName: '',
  jobTitle: '',
  organisation: '',
  city: '',
  municipality: '',
  formOfAddress: null,
}

const findInvited = async (db: Db, { circleId, email }: Asked): Promise<PersonName | undefined> => {
  const invitee = await db
    .selectFrom('invitee')
    .where('circle_id', '=', circleId)
    .where('email', '=', email)
    .select('name')
    .executeTakeFirst()
  return invitee && splitName(invitee.name)
}

const findPerson = (db: Db, { circleId, instituteId, email }: Asked) =>
  db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .leftJoin('registration', (join) =>
      join
        .onRef('registration.person_id', '=', 'person.id')
        .on('registration.circle_id', '=', circleId)
        .on('registration.state', 'in', CURRENT_STATES),
    )
    .where('person.institute_id', '=', instituteId)
    .where('person.email', '=', email)
    .select('registration.id as registrationId')
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'person.job_title as jobTitle'])
    .select(['organisation.name as organisation', 'organisation.city', 'person.municipality'])
    .select('person.form_of_address as formOfAddress')
    .executeTakeFirst()

// The latest information meeting says it best.
const findGuest = (db: Db, { circleId, email }: Asked) =>
  db
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .where('information_meeting.circle_id', '=', circleId)
    .where('information_guest.email', '=', email)
    .orderBy('information_guest.signed_up_at', 'desc')
    .limit(1)
    .select(['information_guest.first_name as firstName', 'information_guest.name_prefix as namePrefix'])
    .select(['information_guest.last_name as lastName', 'information_guest.organisation'])
    .executeTakeFirst()
