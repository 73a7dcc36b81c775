import type { Db } from '../../../../../db/connect.ts'

export interface LeadChoice {
  id: string
  firstName: string
  namePrefix: string
  lastName: string
  organisation: string
}

/** Who may lead an item of a circle: whoever has a seat in it or belongs to it otherwise, in no order. One statement. */
export const findLeadChoices = async (db: Db, circleId: string): Promise<LeadChoice[]> =>
  db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('registration')
            .where('registration.circle_id', '=', circleId)
            .where('registration.state', '=', 'confirmed')
            .whereRef('registration.person_id', '=', 'person.id')
            .select('registration.id'),
        ),
        eb.exists(
          eb
            .selectFrom('circle_person')
            .where('circle_person.circle_id', '=', circleId)
            // A participant of the file who withdrew since then is there no more.
            .where('circle_person.kind', '!=', 'participant')
            .whereRef('circle_person.person_id', '=', 'person.id')
            .select('circle_person.person_id'),
        ),
      ]),
    )
    .select(['person.id', 'person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName'])
    .select((eb) => eb.fn.coalesce('organisation.name', eb.val('')).as('organisation'))
    .execute()
