import type pg from 'pg'

/** A fingerprint of everything in every table of ours, by name; equal only when not one row differs. */
export const tableContents = async (pool: pg.Pool): Promise<Record<string, string>> => {
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  )
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as print from "${name}" t`,
  )
  // PostgreSQL may read the parts side by side; unsorted, two equal fingerprints could be told in another order.
  const prints = await pool.query<{ name: string; print: string }>(
    `${parts.join(' union all ')} order by name`,
  )
  return Object.fromEntries(prints.rows.map(({ name, print }) => [name, print]))
}
