import type { Db } from '../db/connect.ts'
import type { Diet } from '../db/form-tables.ts'
import { isWithoutPlace } from './meeting-places.ts'
import { DIETS } from './needs.ts'

/** What a caterer and a host must know of a group; nothing of it says whose it is. */
export interface Catering {
  /** people with a seat who did not say that they cannot come */
  people: number
  /** only diets that somebody has */
  diets: { diet: Diet; people: number }[]
  /** what else people eat or not, in their words, in the order of the alphabet */
  others: string[]
  /** what people need to take part, likewise */
  accessNeeds: string[]
}

/** Counts for everybody who comes to a meeting, in one statement. */
export const loadCatering = async (db: Db, meetingId: string): Promise<Catering> => {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('registration', 'registration.circle_id', 'meeting.circle_id')
    // An answer is about a day: after a move it no longer counts.
    .leftJoin('meeting_answer', (join) =>
      join
        .onRef('meeting_answer.registration_id', '=', 'registration.id')
        .onRef('meeting_answer.meeting_id', '=', 'meeting.id')
        .onRef('meeting_answer.held_on', '=', 'meeting.held_on')
        .on('meeting_answer.answer', '=', 'cannot'),
    )
    .leftJoin('registration_needs', 'registration_needs.registration_id', 'registration.id')
    .where('meeting.id', '=', meetingId)
    .where('meeting_answer.meeting_id', 'is', null)
    .where(isWithoutPlace, '=', false)
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
