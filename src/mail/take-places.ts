import { sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import { type Pace, type Place, planPace, type Rates, scopesOf } from './pace.ts'
import { isKeptBack } from './pause.ts'

/**
 * Takes for the next letter of each stream a moment to leave, so that all processes together keep to the rates.
 * @returns the place of each stream that has a letter; of all when there is no limit: none, and nothing is asked
 */
export const takePlaces = async (
  db: Db,
  streamKeys: string[],
  rates: Rates,
  now: Temporal.Instant,
): Promise<Map<string, Place>> => {
  if (rates.all === null && rates.domain === null) return new Map()
  return db.transaction().execute(async (trx) => {
    const letters = await nextLetters(trx, streamKeys)
    const scopes = letters.flatMap(({ domain }) => scopesOf(domain, rates).map(({ scope }) => scope))
    if (scopes.length === 0) return new Map()
    const kept = await lockPaces(trx, [...new Set(scopes)].sort(), now)
    const { places, paces } = planPace(kept, letters, rates, now.epochMilliseconds)
    await keepPaces(trx, paces)
    return places
  })
}

/** Removes the paces of domains that nothing was sent to for an hour: whoever has a domain of their own is one person. */
export const forgetPaces = async (db: Db, now: Temporal.Instant): Promise<void> => {
  await db
    .deleteFrom('mail_pace')
    .where('spread_until', '<', now.subtract({ hours: 1 }))
    .execute()
}

const nextLetters = async (trx: Trx, streamKeys: string[]) => {
  const { rows } = await sql<{ key: string; domain: string }>`
    select stream.key, split_part(next.recipient_address, '@', 2) as domain
    from unnest(${streamKeys}::text[]) as stream (key),
      lateral (select recipient_address from letter where stream_key = stream.key
        and state in ('written', 'queued', 'sending') and not ${isKeptBack()} order by written limit 1) as next`.execute(
    trx,
  )
  return rows
}

const lockPaces = async (trx: Trx, scopes: string[], now: Temporal.Instant): Promise<Map<string, Pace>> => {
  await sql`insert into mail_pace (scope, next_at, spread_until)
    select scope, ${now}, ${now} from unnest(${scopes}::text[]) as scope order by scope
    on conflict (scope) do nothing`.execute(trx)
  const rows = await trx
    .selectFrom('mail_pace')
    .select(['scope', 'next_at', 'spread_until'])
    .where('scope', '=', sql<string>`any(${scopes}::text[])`)
    .orderBy('scope')
    .forUpdate()
    .execute()
  return new Map(
    rows.map((row) => [
      row.scope,
      { nextAt: row.next_at.epochMilliseconds, spreadUntil: row.spread_until.epochMilliseconds },
    ]),
  )
}

const keepPaces = async (trx: Trx, paces: Map<string, Pace>) => {
  const moments = (of: (pace: Pace) => number) =>
    [...paces.values()].map((pace) => Temporal.Instant.fromEpochMilliseconds(Math.ceil(of(pace))).toString())
  await sql`update mail_pace set next_at = kept.next_at, spread_until = kept.spread_until
    from unnest(${[...paces.keys()]}::text[], ${moments((pace) => pace.nextAt)}::timestamptz[],
      ${moments((pace) => pace.spreadUntil)}::timestamptz[]) as kept (scope, next_at, spread_until)
    where mail_pace.scope = kept.scope`.execute(trx)
}
