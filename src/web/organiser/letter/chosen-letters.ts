import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { GROUP_STATES, GROUPS, type Group, type LetterFilter } from './filter.ts'

/** A filter for the letters of one institute. */
export interface WantedLetters {
  instituteId: string
  filter: LetterFilter
}

/** The letters of a filter, still to be ordered and selected from. */
export const chosenLetters = (db: Db, { instituteId, filter }: WantedLetters) => {
  const { group } = filter
  return db
    .selectFrom('letter')
    .leftJoin('circle', 'circle.id', 'letter.circle_id')
    .where('letter.institute_id', '=', instituteId)
    .$if(filter.circle !== '', (query) => query.where('circle.slug', '=', filter.circle))
    .$if(filter.kind !== '', (query) => query.where('letter.kind', '=', filter.kind))
    .$if(filter.text !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb('letter.recipient_name', 'ilike', containing(filter.text)),
          eb('letter.recipient_address', 'ilike', containing(filter.text)),
        ]),
      ),
    )
    .$if(group !== '', (query) => query.where('letter.state', 'in', group === '' ? [] : GROUP_STATES[group]))
    .$if(group === 'failed', (query) =>
      query
        .where('letter.settled_at', 'is', null)
        .where((eb) => eb.or([eb('letter.state', '=', 'failed'), eb('letter.bounced_at', 'is not', null)])),
    )
    .$if(group === 'sent', (query) =>
      query.where((eb) =>
        eb.or([eb('letter.bounced_at', 'is', null), eb('letter.settled_at', 'is not', null)]),
      ),
    )
    .$if(group === 'never', (query) =>
      query.where((eb) =>
        eb.or([eb('letter.state', '<>', 'failed'), eb('letter.settled_at', 'is not', null)]),
      ),
    )
}

// What somebody typed is looked for as it stands: it is no pattern.
const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Counting stops here: who has more than a thousand of something looks for it in another way. */
export const MOST_COUNTED = 1000

/** How many letters of a filter there are in each group, MOST_COUNTED at most; one statement. */
export const countGroups = async (db: Db, wanted: WantedLetters): Promise<Record<Group, number>> => {
  const of = (group: Group) => {
    const some = chosenLetters(db, { ...wanted, filter: { ...wanted.filter, group } })
    const capped = some.select('letter.id').limit(MOST_COUNTED)
    return sql<number>`(select count(*) from ${capped.as('some')})::int`.as(group)
  }
  return db.selectNoFrom(GROUPS.map(of)).executeTakeFirstOrThrow()
}
