import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { casesOf, filesOf, newsOf, resultsOf } from './brought-sources.ts'
import { circlesOf, itemsOf, meetingsOf, organisationsOf } from './circle-sources.ts'
import type { FoundRow } from './found-row.ts'
import { lettersOf, mailsOf } from './mail-sources.ts'
import { expertsOf, guestsOf, hostsOf, inviteesOf, peopleOf, substitutesOf } from './people-sources.ts'
import type { Term } from './terms.ts'

/** Of one sort; who has more does not read on but asks more precisely. */
export const MOST_OF_A_KIND = 60

/** A line of the answer, with how many there are of its sort. */
export type Found = Omit<FoundRow, 'own' | 'context'> & { total: number }

/**
 * Everything of one institute in which all words of a question are found, and at least one in what it says itself: the
 * others may stand in the name of its circle or city. Of each sort those come first in which the words are beginnings of
 * words, then the latest. One statement, whatever there is; it reads through all, because no part of a word can be kept
 * in order without an extension of PostgreSQL.
 * @param how loose: words with a mistake in them are found too
 */
export const findMatches = async (
  db: Db,
  { instituteId, terms, how }: { instituteId: string; terms: Term[]; how: 'exact' | 'loose' },
): Promise<Found[]> => {
  if (terms.length === 0) return []
  const wanted = terms.flatMap((term) => (how === 'exact' ? [term.exact] : term.loose))
  const one = terms.map((term) => (how === 'exact' ? term.exact : (term.loose.at(-1) ?? term.exact)))
  const begins = terms.map(({ begins }) => begins)
  const matches = db
    .selectFrom(everything(db, instituteId).as('thing'))
    .where(sql<boolean>`concat(thing.own, ' ', thing.context) ~* all(${wanted}::text[])`)
    .where(sql<boolean>`thing.own ~* any(${one}::text[])`)
    .select(['thing.kind', 'thing.key', 'thing.slug', 'thing.circle', 'thing.number'])
    .select(['thing.title', 'thing.note', 'thing.detail', 'thing.day'])
    .select(sql<number>`(count(*) over (partition by thing.kind))::int`.as('total'))
    .select(
      sql<number>`row_number() over (partition by thing.kind
        order by thing.own ~* all(${begins}::text[]) desc, thing.day desc, thing.title, thing.key)`.as(
        'place',
      ),
    )
  return db
    .selectFrom(matches.as('found'))
    .where('found.place', '<=', MOST_OF_A_KIND)
    .orderBy('found.place')
    .select(['found.kind', 'found.key', 'found.slug', 'found.circle', 'found.number'])
    .select(['found.title', 'found.note', 'found.detail', 'found.day', 'found.total'])
    .execute()
}

const everything = (db: Db, instituteId: string) =>
  circlesOf(db, instituteId)
    .unionAll(meetingsOf(db, instituteId))
    .unionAll(peopleOf(db, instituteId))
    .unionAll(hostsOf(db, instituteId))
    .unionAll(inviteesOf(db, instituteId))
    .unionAll(guestsOf(db, instituteId))
    .unionAll(substitutesOf(db, instituteId))
    .unionAll(organisationsOf(db, instituteId))
    .unionAll(expertsOf(db, instituteId))
    .unionAll(casesOf(db, instituteId))
    .unionAll(newsOf(db, instituteId))
    .unionAll(itemsOf(db, instituteId))
    .unionAll(resultsOf(db, instituteId))
    .unionAll(filesOf(db, instituteId))
    .unionAll(lettersOf(db, instituteId))
    .unionAll(mailsOf(db, instituteId))
