import type { Db } from '../db/connect.ts'

/** The institute that was added first; undefined in an empty database. */
export const findFirstInstitute = (db: Db): Promise<{ id: string } | undefined> =>
  db.selectFrom('institute').select('id').orderBy('created_at').orderBy('id').limit(1).executeTakeFirst()

/** @throws when there is none of this slug */
export const findInstitute = (db: Db, slug: string): Promise<{ id: string; name: string }> =>
  db.selectFrom('institute').select(['id', 'name']).where('slug', '=', slug).executeTakeFirstOrThrow()

/** Everybody who organises for an institute, by name. */
export const listOrganisers = (db: Db, instituteId: string) =>
  db
    .selectFrom('organiser')
    .select(['id', 'email', 'name', 'role', 'language'])
    .where('institute_id', '=', instituteId)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** The design tokens of an institute; undefined when there is none of this slug. */
export const findTheme = async (db: Db, slug: string): Promise<Record<string, string> | undefined> =>
  (await db.selectFrom('institute').select('theme_tokens').where('slug', '=', slug).executeTakeFirst())
    ?.theme_tokens
