import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { GROUP_STATES } from '../letter/filter.ts'

/** Long work that is not done yet: the e-mails of one press, or the people of one list. */
export interface Underway {
  kind: 'letters' | 'people'
  /** of the press or the list */
  id: string
  /** of the circle of a list; of a press, whose letters may be of several, null */
  slug: string | null
  done: number
  total: number
}

/**
 * What is being worked on for an institute or a circle, as jsonb and part of another statement: found by the indexes of
 * letters that have not left and of lists, so that it costs nearly nothing when nothing is. Seen again with other
 * numbers, it is another text.
 * @param which what must be so of `letter`, and of `of_list`, the circle of a list
 */
export const underwayOf = (which: { letter: RawBuilder<boolean>; list: RawBuilder<boolean> }) => sql<
  Underway[]
>`to_jsonb(array(
  select jsonb_build_object('kind', 'letters', 'id', press_id, 'slug', null,
    'done', count(*) filter (where not ${onItsWay}), 'total', count(*))
  from letter
  where ${which.letter} and state not in ('discarded', 'withdrawn') and press_id in (
    select press_id from letter where ${onItsWay} and press_id is not null and ${which.letter})
  group by press_id
  union all
  select jsonb_build_object('kind', 'people', 'id', list.id, 'slug', of_list.slug,
    'done', count(listed.outcome), 'total', count(listed.line))
  from circle of_list
  join people_list list on list.circle_id = of_list.id and list.finished_at is null
  left join people_list_row listed on listed.people_list_id = list.id
  where ${which.list}
  group by list.id, of_list.slug))`

const onItsWay = sql<boolean>`state in (${sql.join(GROUP_STATES.underway.map((state) => sql.lit(state)))})`

/** What is being worked on for all circles of an institute; one statement. */
export const findUnderway = async (db: Db, instituteId: string): Promise<Underway[]> => {
  const { underway } = await db
    .selectNoFrom(
      underwayOf({
        letter: sql`letter.institute_id = ${instituteId}`,
        list: sql`of_list.institute_id = ${instituteId}`,
      }).as('underway'),
    )
    .executeTakeFirstOrThrow()
  return underway
}
