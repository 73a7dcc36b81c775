import { type Kysely, sql } from 'kysely'

// Searching folded every text anew for every question, which was most of what it cost. Now each row keeps its words as
// they are looked for, made by PostgreSQL itself: they change and go with what they were made from.
const SOUGHT = [
  ['circle', 'name_sought', ['title']],
  ['circle', 'sought', ['theme', 'region', 'central_question', 'contact_name']],
  ['meeting', 'name_sought', ['place']],
  ['meeting', 'sought', ['theme']],
  ['organisation', 'sought', ['name', 'city']],
  ['person', 'name_sought', ['first_name', 'name_prefix', 'last_name']],
  ['person', 'sought', ['email', 'job_title']],
  ['programme_item', 'sought', ['title']],
  // Its question may be found when the whole circle may read it.
  ['case_offer', 'sought', ['title', `case when read_by = 'circle' then question end`]],
  ['news_offer', 'sought', ['title', 'by_name', 'summary']],
  ['letter', 'sought', ['subject']],
] as const

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // As `folded` of src/web/organiser/search/terms.ts: without accents and capitals. A stored column may not depend on how
  // the database was set up, so accents go first: then only capitals are left that every database knows.
  await sql`
    create function search_folded(said text) returns text language sql immutable parallel safe as $$
      select lower(translate(
        replace(replace(replace(replace(
          regexp_replace(normalize(coalesce(said, ''), NFD), '[\\u0300-\\u036f]+', '', 'g'),
          'ß', 'ss'), 'ẞ', 'ss'), 'Æ', 'ae'), 'æ', 'ae'),
        'ØøŁłı’‘', 'oolli'''''))
    $$`.execute(db)
  for (const [table, column, texts] of SOUGHT) {
    const words = texts.map((text) => `coalesce(${text}, '')`).join(` || ' ' || `)
    await sql`
      alter table ${sql.table(table)} add column ${sql.ref(column)} text not null
        generated always as (search_folded(${sql.raw(words)})) stored`.execute(db)
  }
}
