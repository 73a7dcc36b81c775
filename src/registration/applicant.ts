import type { Db } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'

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
  formOfAddress: 'je' | 'u'
}

/** Looks up who is about to fill in the form of a circle, by confirmed address, in one statement. */
export const findApplicant = async (
  db: Db,
  { circleId, instituteId, email }: { circleId: string; instituteId: string; email: string },
): Promise<Applicant> => {
  const row = await db
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
  return row
    ? { ...row, organisation: row.organisation ?? '', city: row.city ?? '' }
    : {
        registrationId: null,
        firstName: '',
        namePrefix: '',
        lastName: '',
        jobTitle: '',
        organisation: '',
        city: '',
        municipality: '',
        formOfAddress: 'je',
      }
}
