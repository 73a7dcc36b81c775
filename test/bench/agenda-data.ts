import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { DAY_COLUMNS, ITEM_COLUMNS } from '../../src/agenda/laid-columns.ts'
import type { Db } from '../../src/db/connect.ts'

/** Items of each meeting: four pillars, what stands around them, and some twice. */
export const ITEMS = 15

/**
 * Gives every meeting of a database ITEMS items: some may be shorter, lunch and the visit stand fixed, and each host gave
 * a walk.
 */
export const layEqualItems = async (db: Db): Promise<void> => {
  await sql`delete from programme_item`.execute(db)
  await sql`
    insert into programme_item (meeting_id, position, kind, title, minutes, least_minutes, fixed_start)
    select meeting.id, position, kind, 'Onderdeel ' || position, minutes, least, fixed
    from meeting, (values
      (1, 'arrival', 30, null, null), (2, 'welcome', 15, 10, null), (3, 'news', 25, 15, null),
      (4, 'break', 10, 5, null), (5, 'intervision', 75, 60, null), (6, 'lunch', 50, 40, '12:30'),
      (7, 'news', 10, 5, null), (8, 'deepDive', 75, 45, null), (9, 'break', 15, 10, null),
      (10, 'projectVisit', 60, null, '15:00'), (11, 'break', 10, 5, null), (12, 'deepDive', 25, 15, null),
      (13, 'news', 15, 10, null), (14, 'closing', 25, 15, null), (15, 'drinks', 45, 30, null)
    ) item (position, kind, minutes, least, fixed)`.execute(db)
  await sql`
    insert into host_section (meeting_id, walk_out_minutes, walk_back_minutes, changed_at, changed_by)
    select id, 12, 13, now(), 'bench' from meeting
    on conflict (meeting_id) do update set walk_out_minutes = 12, walk_back_minutes = 13`.execute(db)
  for (const table of ['meeting', 'programme_item', 'host_section'])
    await sql`vacuum analyze ${sql.ref(table)}`.execute(db)
}

/** The rows of all meetings from which their agendas are composed, in one statement. */
export const rowsToCompose = (db: Db) =>
  db
    .selectFrom('meeting')
    .leftJoin('host_section as section', 'section.meeting_id', 'meeting.id')
    .select(DAY_COLUMNS)
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('programme_item as item')
          .whereRef('item.meeting_id', '=', 'meeting.id')
          .orderBy('item.position')
          .select(['item.id', 'item.title', 'item.state', 'item.text', 'item.place', ...ITEM_COLUMNS]),
      ).as('items'),
    )
    .execute()
