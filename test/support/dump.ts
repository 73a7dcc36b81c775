import type pg from 'pg'

/** Every row of every table as text: two of these are equal only when nothing at all changed. */
export const dump = async (pool: pg.Pool): Promise<Record<string, string[]>> => {
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  )
  const tables: Record<string, string[]> = {}
  for (const { name } of rows) {
    const content = await pool.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`)
    tables[name] = content.rows.map(({ row }) => row)
  }
  return tables
}
