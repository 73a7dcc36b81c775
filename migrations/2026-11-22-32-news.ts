import { type Kysely, sql } from 'kysely'

// What participants offer for the news of a meeting. Its meeting or its place in the programme may go; the text stays.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table news_offer (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      meeting_id uuid references meeting on delete set null,
      registration_id uuid references registration on delete cascade,
      person_id uuid not null references person on delete cascade,
      import_key text,
      by_name text not null,
      kind text not null check (kind in ('experience', 'news', 'publication')),
      title text not null,
      summary text not null default '',
      url text not null default '' check (url = '' or url ~* '^https?://'),
      minutes integer not null check (minutes between 1 and 1440),
      state text not null default 'offered'
        check (state in ('offered', 'placed', 'reading', 'moved', 'withdrawn')),
      placed_item_id uuid references programme_item on delete set null,
      position integer,
      offered_at timestamptz not null,
      version integer not null default 1,
      constraint only_placed_in_an_item check (placed_item_id is null or state = 'placed'),
      unique (circle_id, import_key)
    )`.execute(db)
  for (const column of ['meeting_id', 'registration_id', 'person_id', 'placed_item_id'])
    await sql`create index ${sql.ref(`news_offer_${column}`)} on news_offer (${sql.ref(column)})`.execute(db)
}
