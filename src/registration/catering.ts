import type { Db } from '../db/connect.ts'
import type { Diet } from '../db/form-tables.ts'
import { DIETS } from './needs.ts'

/** What a caterer and a host must know of a group; nothing of it says whose it is. */
export interface Catering {
  /** people with a seat */
  people: number
  /** only diets that somebody has */
  diets: { diet: Diet; people: number }[]
  /** what else people eat or not, in their words, in the order of the alphabet */
  others: string[]
  /** what people need to take part, likewise */
  accessNeeds: string[]
}

/** Counts for everybody with a seat in a circle, in one statement. */
export const loadCatering = async (db: Db, circleId: string): Promise<Catering> => {
  const rows = await db
    .selectFrom('registration')
    .leftJoin('registration_needs', 'registration_needs.registration_id', 'registration.id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'confirmed')
    .select(['registration_needs.diets', 'registration_needs.diet_other as other'])
    .select('registration_needs.access_needs as access')
    .execute()
  // Sorted by what they say: the order of registration would tell whose they are.
  const sorted = (texts: (string | null)[]) =>
    texts.filter((text) => text !== null && text !== '').sort((a, b) => `${a}`.localeCompare(`${b}`, 'nl'))
  return {
    people: rows.length,
    diets: DIETS.map((diet) => ({
      diet,
      people: rows.filter(({ diets }) => diets?.includes(diet)).length,
    })).filter(({ people }) => people > 0),
    others: sorted(rows.map(({ other }) => other)).map(String),
    accessNeeds: sorted(rows.map(({ access }) => access)).map(String),
  }
}
