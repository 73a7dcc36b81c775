import type { Db } from '../../../db/connect.ts'

export interface InstituteContact {
  institute: string
  name: string
  email: string
}

/** Whom people write to about the pages, one of each institute, by its name. */
export const findContacts = (db: Db): Promise<InstituteContact[]> =>
  db
    .selectFrom('institute')
    .orderBy('name')
    .select(['name as institute', 'contact_name as name', 'contact_email as email'])
    .execute()
