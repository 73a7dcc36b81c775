import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { LetterMode } from '../db/letter-word-tables.ts'
import { settleTogether } from './settle-together.ts'

/** A new letter by column, every value as PostgreSQL reads it. */
export type LetterRow = Record<(typeof COLUMNS)[number], string | null> & {
  /** its state when no mode of its circle says otherwise */
  undecided: string
  /** the mode of its kind when its circle chose none; null where circles have nothing to choose */
  standard_mode: LetterMode | null
}

/**
 * Puts a letter into its table, unless one with its key is there. What one transaction writes at the same time goes in
 * together, by one statement, in the order in which it was written.
 * @returns whether it was put there
 */
export const insertLetter = async (trx: Trx, row: LetterRow): Promise<boolean> => {
  const insert = inserts.get(trx) ?? settleTogether((asked: Asked[]) => insertAll(trx, asked))
  inserts.set(trx, insert)
  const asked = { row, isNew: false }
  await insert(asked)
  return asked.isNew
}

interface Asked {
  row: LetterRow
  isNew: boolean
}

const inserts = new WeakMap<Trx, (asked: Asked) => Promise<void>>()

const IDS = ['id', 'institute_id', 'circle_id'] as const
const TEXTS = [
  'kind',
  'stream_key',
  'dedupe_key',
  'sender_name',
  'sender_address',
  'recipient_name',
  'recipient_address',
  'language',
  'calendar_method',
  'calendar_text',
  'message_id',
  'in_reply_to',
  'reply_to',
] as const
const JSONS = ['facts', 'link_requests'] as const
const MOMENTS = ['written_at', 'held_since', 'leave_after'] as const
const COLUMNS = [...IDS, ...TEXTS, ...JSONS, ...MOMENTS] as const

const insertAll = async (trx: Trx, asked: Asked[]) => {
  const all = (names: readonly (keyof LetterRow)[], type: 'uuid' | 'text' | 'timestamptz') =>
    names.map((name) => sql`${asked.map(({ row }) => row[name])}::${sql.raw(type)}[]`)
  const texts = [...TEXTS, ...JSONS, 'undecided', 'standard_mode'] as const
  const columns = sql.join(COLUMNS.map((name) => sql.ref(name)))
  // PostgreSQL turns no text into JSON by itself.
  const values = COLUMNS.map((name) =>
    isJson(name) ? sql`asked.${sql.ref(name)}::jsonb` : sql`asked.${sql.ref(name)}`,
  )
  // The mode is looked up inside the insert, so that no door can forget it and none pays for a question of its own.
  const { rows } = await sql<{ id: string }>`
    insert into letter (${columns}, state)
    select ${sql.join(values)}, case when standard_mode is null then undecided
      else case coalesce(chosen.mode, standard_mode)
        when 'draft' then 'draft' when 'off' then 'discarded' else undecided end end
    from unnest(${sql.join([...all(IDS, 'uuid'), ...all(texts, 'text'), ...all(MOMENTS, 'timestamptz')])})
      with ordinality as asked (${sql.join([...IDS, ...texts, ...MOMENTS].map((name) => sql.ref(name)))}, place)
    left join letter_mode as chosen on chosen.circle_id = asked.circle_id and chosen.kind = asked.kind
    order by place
    on conflict (dedupe_key) do nothing
    returning id`.execute(trx)
  const written = new Set(rows.map(({ id }) => id))
  for (const one of asked) one.isNew = written.has(one.row.id ?? '')
}

const isJson = (name: (typeof COLUMNS)[number]) => JSONS.some((json) => json === name)
