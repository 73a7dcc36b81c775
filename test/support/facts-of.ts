import type pg from 'pg'

// What every change raises, and what only says that something changed.
const COUNTERS = ['version', 'changed_at', 'calendar_version', 'changed_by', 'made_at', 'offered_at']
const BESIDE = ['deed', 'circle_change', 'session', 'rate_limit', 'access_link']
// Nothing names their rows, so the same words under another id are the same.
const NAMELESS = ['letter_template']

/** Every row of every table of ours but for what counts changes, as text: two equal lists say the same of the world. */
export const factsOf = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1)",
    [BESIDE],
  )
  const parts = rows.map(
    ({ name }) =>
      `select '${name} ' || (to_jsonb(t) - $1::text[]${NAMELESS.includes(name) ? " - 'id'" : ''})::text as fact from "${name}" t`,
  )
  const facts = await pool.query<{ fact: string }>(parts.join(' union all '), [COUNTERS])
  return facts.rows.map(({ fact }) => fact).sort()
}

/** What is so only before or only after, a line each. */
export const differences = (before: string[], after: string[]): string[] => [
  ...before.filter((fact) => !after.includes(fact)).map((fact) => `- ${fact}`),
  ...after.filter((fact) => !before.includes(fact)).map((fact) => `+ ${fact}`),
]
