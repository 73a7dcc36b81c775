import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { displayName } from '../people/person-name.ts'
import { countSeats } from '../registration/queries.ts'
import { seatsFree } from '../registration/registration.ts'
import { momentInWords } from '../time/day-words.ts'
import { wordsIn } from './calendar-words.ts'

/**
 * How the seats of a circle stand, one line each: how many are free, who was offered one until when, and how many wait.
 * `offeredIds`: registrations of whom it names. @throws when there is no such circle
 */
export const seatsInWords = async (
  trx: Trx,
  circleId: string,
  language: Language,
): Promise<{ lines: string[]; offeredIds: string[] }> => {
  const t = wordsIn(language)
  const circle = await trx
    .selectFrom('circle')
    .where('id', '=', circleId)
    .select(['id', 'capacity'])
    .executeTakeFirstOrThrow()
  const seats = await countSeats(trx, circle)
  const offered = await trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'offered')
    .orderBy('registration.offered_at')
    .orderBy('registration.arrival')
    .select(['registration.id', 'registration.offer_ends_at as endsAt', 'person.first_name as firstName'])
    .select(['person.name_prefix as namePrefix', 'person.last_name as lastName'])
    .execute()
  return {
    lines: [
      t('seats:free', { count: seatsFree(seats) }),
      ...offered.map(({ endsAt, ...person }) =>
        t('seats:offered', {
          name: displayName(person),
          until: endsAt === null ? '' : momentInWords(endsAt, language),
        }),
      ),
      ...(seats.waiting > 0 ? [t('seats:waiting', { count: seats.waiting })] : []),
    ],
    offeredIds: offered.map(({ id }) => id),
  }
}
