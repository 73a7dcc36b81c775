import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { casesOf, filesOf, newsOf, resultsOf } from './brought-sources.ts'
import { circlesOf, itemsOf, meetingsOf, organisationsOf } from './circle-sources.ts'
import type { FoundRow } from './found-row.ts'
import { lettersOf, mailsOf } from './mail-sources.ts'
import { expertsOf, guestsOf, hostsOf, inviteesOf, peopleOf, substitutesOf } from './people-sources.ts'
import { standsAlone, type Term } from './terms.ts'

/** Of one sort; who has more does not read on but asks more precisely. */
export const MOST_OF_A_KIND = 60

/** A line of the answer, with how many there are of its sort; begins: words in it begin with those of the question. */
export type Found = Omit<FoundRow, 'own' | 'context'> & { total: number; begins: boolean }

/**
 * Everything of one institute in which all words of a question are found, and at least one in what it says itself: the
 * others may stand in the name of its circle or city. Of each sort those come first in which a word begins so, then the
 * latest. One statement, whatever there is; it reads through all, because no part of a word can be kept in order without
 * an extension of PostgreSQL.
 * @param how loose: words with a mistake in them are found too
 */
export const findMatches = async (
  db: Db,
  { instituteId, terms, how }: { instituteId: string; terms: Term[]; how: 'exact' | 'loose' },
): Promise<Found[]> => {
  const [first] = terms
  if (!first) return []
  const own = terms.map((term) => within(sql`thing.own`, term, how))
  const anywhere = terms.map(
    (term) => sql`(${within(sql`thing.own`, term, how)}
    or ${within(sql`thing.context`, term, how)})`,
  )
  const matches = db
    .selectFrom(everything(db, instituteId).as('thing'))
    .where(sql<boolean>`(${sql.join(own, sql` or `)})`)
    // One word that stands there itself need not be looked for again.
    .$if(terms.length > 1, (all) => all.where(sql<boolean>`(${sql.join(anywhere, sql` and `)})`))
    .select(['thing.kind', 'thing.key', 'thing.slug', 'thing.circle', 'thing.number'])
    .select(['thing.title', 'thing.note', 'thing.detail', 'thing.day'])
    .select(sql<boolean>`(' ' || thing.own) like all(${terms.map(beginning)}::text[])`.as('begins'))
  const ranked = db
    .selectFrom(matches.as('matched'))
    .selectAll('matched')
    .select(sql<number>`(count(*) over (partition by matched.kind))::int`.as('total'))
    .select(
      sql<number>`row_number() over (partition by matched.kind
        order by matched.begins desc, matched.day collate "C" desc, matched.title collate "C", matched.key)`.as(
        'place',
      ),
    )
  return db
    .selectFrom(ranked.as('found'))
    .where('found.place', '<=', MOST_OF_A_KIND)
    .orderBy('found.place')
    .select(['found.kind', 'found.key', 'found.slug', 'found.circle', 'found.number', 'found.begins'])
    .select(['found.title', 'found.note', 'found.detail', 'found.day', 'found.total'])
    .execute()
}

// A part of a text is found far quicker than a pattern, so that is looked for first and often alone.
const within = (text: RawBuilder<unknown>, { word, exact, loose }: Term, how: 'exact' | 'loose') => {
  if (how === 'loose') return sql<boolean>`${text} ~ all(${loose}::text[])`
  const part = sql<boolean>`${text} like ${`%${literally(word)}%`}`
  return standsAlone(word) ? sql<boolean>`(${part} and ${text} ~ ${exact})` : part
}

const beginning = ({ word }: Term) => `% ${literally(word)}%`

const literally = (word: string) => word.replace(/[\\%_]/g, '\\$&')

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
