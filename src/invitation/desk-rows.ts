import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { type CircleForLetters, circleForLetters } from './registration-facts.ts'

/** Who reads the letters to organisers of a circle: its contact. */
export interface DeskReader {
  name: string
  email: string
  /** that of the organiser with this address; Dutch when there is none */
  language: Language
  circle: CircleForLetters
}

/** Who reads the letters to organisers of a circle. @throws when there is no such circle */
export const deskReader = async (trx: Trx, circleId: string): Promise<DeskReader> => {
  const { name, email, language } = await trx
    .selectFrom('circle')
    .leftJoin('organiser', (join) =>
      join
        .onRef('organiser.institute_id', '=', 'circle.institute_id')
        .onRef('organiser.email', '=', 'circle.contact_email'),
    )
    .where('circle.id', '=', circleId)
    .select(['circle.contact_name as name', 'circle.contact_email as email', 'organiser.language'])
    .executeTakeFirstOrThrow()
  return { name, email, language: language ?? 'nl', circle: await circleForLetters(trx, circleId) }
}

/** A guest expert with the item that they are asked for. @throws when there is none that stands in a programme */
export const namedSlot = (trx: Trx, expertId: string) =>
  trx
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('expert.id', '=', expertId)
    .select(['expert.name as who', 'expert.email', 'expert.answered_at as answeredAt'])
    .select(['item.title as slot', 'meeting.id as meetingId', 'meeting.circle_id as circleId'])
    .executeTakeFirstOrThrow()

/** Whose registration it is, and whether they ever had a seat by it. @throws when there is none */
export const whoRegistered = async (trx: Trx, registrationId: string) => {
  const { confirmedAt, ...row } = await trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .select([
      'registration.circle_id as circleId',
      'registration.confirmed_at as confirmedAt',
      'person.email',
    ])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')
    .executeTakeFirstOrThrow()
  return { ...row, hadSeat: confirmedAt !== null }
}
