import type { Db, Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { LetterKind } from './letter-kinds.ts'
import type { WordsAsTyped } from './own-words.ts'

/** Whose words: those of an institute, or of one of its circles before those. */
export interface TemplateScope {
  instituteId: string
  /** null: for all circles of the institute that have no words of their own */
  circleId: string | null
}

export interface WhichTemplate extends TemplateScope {
  kind: LetterKind
  language: Language
}

/** Words of an institute or a circle as they are kept. */
export interface LetterTemplate extends WordsAsTyped {
  version: number
  changedBy: string
  changedAt: Temporal.Instant
}

/** The own words of exactly this scope; undefined when it has none. */
export const findTemplate = (db: Db, which: WhichTemplate): Promise<LetterTemplate | undefined> =>
  db
    .selectFrom('letter_template')
    .where('institute_id', '=', which.instituteId)
    .where('circle_id', 'is not distinct from', which.circleId)
    .where('kind', '=', which.kind)
    .where('language', '=', which.language)
    .select(['subject', 'opening', 'closing', 'version'])
    .select(['changed_by as changedBy', 'changed_at as changedAt'])
    .executeTakeFirst()

/** For which kinds and languages a circle, or the institute, has own words. @param circleId null leaves circles out */
export const findTemplatedKinds = (db: Db, { instituteId, circleId }: TemplateScope) =>
  db
    .selectFrom('letter_template')
    .where('institute_id', '=', instituteId)
    .where((eb) =>
      circleId
        ? eb.or([eb('circle_id', 'is', null), eb('circle_id', '=', circleId)])
        : eb('circle_id', 'is', null),
    )
    .select(['kind', 'language', 'circle_id as circleId'])
    .execute()

/**
 * Keeps own words for a kind of letter; letters that are not made yet say these. Refused when somebody else changed
 * them meanwhile.
 * @param version of the words that the form showed; 0 when there were none of this scope
 * @param by name of an organiser
 */
export const saveTemplate = async (
  trx: Trx,
  { words, version, by, ...which }: WhichTemplate & { words: WordsAsTyped; version: number; by: string },
  now: Temporal.Instant,
): Promise<Outcome<null, 'changedMeanwhile'>> => {
  const { subject, opening, closing } = words
  const said = { subject, opening, closing, changed_by: by, changed_at: now }
  const row = await (version === 0 ? insert(trx, which, said) : update(trx, which, said, version))
  return row ? done(null) : refused('changedMeanwhile')
}

interface Said extends WordsAsTyped {
  changed_by: string
  changed_at: Temporal.Instant
}

const insert = (trx: Trx, { instituteId, circleId, kind, language }: WhichTemplate, said: Said) =>
  trx
    .insertInto('letter_template')
    .values({ institute_id: instituteId, circle_id: circleId, kind, language, ...said })
    .onConflict((conflict) => conflict.columns(['institute_id', 'circle_id', 'kind', 'language']).doNothing())
    .returning('id')
    .executeTakeFirst()

const update = (trx: Trx, which: WhichTemplate, said: Said, version: number) =>
  trx
    .updateTable('letter_template')
    .set((eb) => ({ ...said, version: eb('version', '+', 1) }))
    .where('institute_id', '=', which.instituteId)
    .where('circle_id', 'is not distinct from', which.circleId)
    .where('kind', '=', which.kind)
    .where('language', '=', which.language)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()

/**
 * Goes back to the words that hold without these. Refused as saveTemplate is; done when there are none any more.
 * @returns the words that are gone, for who wants them back; null when there were none
 */
export const removeTemplate = async (
  trx: Trx,
  which: WhichTemplate & { version: number },
): Promise<Outcome<WordsAsTyped | null, 'changedMeanwhile'>> => {
  const found = await findTemplate(trx, which)
  if (!found) return done(null)
  const { subject, opening, closing } = found
  const removed = await trx
    .deleteFrom('letter_template')
    .where('institute_id', '=', which.instituteId)
    .where('circle_id', 'is not distinct from', which.circleId)
    .where('kind', '=', which.kind)
    .where('language', '=', which.language)
    .where('version', '=', which.version)
    .returning('id')
    .executeTakeFirst()
  return removed ? done({ subject, opening, closing }) : refused('changedMeanwhile')
}
