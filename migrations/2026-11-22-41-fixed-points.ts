import { type Kysely, sql } from 'kysely'

// A lunch that stands on the table at half past twelve, a visit whose host waits at two: wall time of the meeting.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table programme_item
      add column fixed_start text check (fixed_start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`.execute(db)
  await sql`
    update programme_template set items = (
      select jsonb_agg(item || '{"fixedStart": null}' order by place)
      from jsonb_array_elements(items) with ordinality as listed (item, place))
    where jsonb_array_length(items) > 0`.execute(db)
}
