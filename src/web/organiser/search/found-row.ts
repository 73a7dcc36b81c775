import { type RawBuilder, sql } from 'kysely'

/** What can be found, of whatever sort: one line of the answer. */
export interface FoundRow {
  kind: FoundKind
  /** an id, for the address of its page */
  key: string
  /** of its circle */
  slug: string
  circle: string
  /** of its meeting; 0 when it belongs to none */
  number: number
  title: string
  note: string
  /** a word or a fact of its own sort, such as the state of a registration */
  detail: string
  /** '2026-12-10': when it is, or was made */
  day: string
  /** all that is looked through, folded as in terms.ts */
  own: string
  /** folded: what may complete a question, once a word of it was found in `own` */
  context: string
}

/** Every sort of thing that can be found. */
export type FoundKind =
  | 'circle'
  | 'meeting'
  | 'person'
  | 'host'
  | 'invitee'
  | 'guest'
  | 'substitute'
  | 'organisation'
  | 'expert'
  | 'case'
  | 'news'
  | 'item'
  | 'result'
  | 'file'
  | 'letter'
  | 'mail'

/** What one sort of thing says in each column, in SQL; what it leaves out is empty. */
export interface Said {
  key: RawBuilder<unknown>
  number?: RawBuilder<unknown>
  title: RawBuilder<unknown>
  note?: RawBuilder<unknown>
  detail?: RawBuilder<unknown>
  day: RawBuilder<unknown>
  own: RawBuilder<unknown>
  context?: RawBuilder<unknown>
}

/** The columns of a line, in the order that all sorts share; for a statement that reads `circle`, perhaps as nothing. */
export const foundColumns = (kind: FoundKind, said: Said) => {
  const text = (value: RawBuilder<unknown> = sql`''`) => sql<string>`coalesce((${value})::text, '')`
  return [
    sql<FoundKind>`${sql.lit(kind)}::text`.as('kind'),
    text(said.key).as('key'),
    text(sql`circle.slug`).as('slug'),
    text(sql`circle.title`).as('circle'),
    sql<number>`coalesce(${said.number ?? sql`null::int`}, 0)`.as('number'),
    text(said.title).as('title'),
    text(said.note).as('note'),
    text(said.detail).as('detail'),
    text(said.day).as('day'),
    text(said.own).as('own'),
    text(said.context ?? sql`circle.name_sought`).as('context'),
  ] as const
}
