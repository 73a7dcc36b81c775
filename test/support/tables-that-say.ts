import type pg from 'pg'

/**
 * The tables in which a word stands somewhere, in any case of its letters: those of the app and those of its queue, as
 * 'public.person'.
 */
export const tablesThatSay = async (pool: pg.Pool, word: string): Promise<string[]> => {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const parts = rows.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} t where t::text ilike $1)`,
  )
  const found = await pool.query<{ name: string }>(`${parts.join(' union all ')} order by 1`, [`%${word}%`])
  return found.rows.map(({ name }) => name)
}
