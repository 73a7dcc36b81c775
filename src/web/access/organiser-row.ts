import type { InferResult } from 'kysely'
import type { Db } from '../../db/connect.ts'

/** Who is signed in, with the institute; pages that ask for more may build on it. */
export const organiserRow = (db: Db, organiserId: string) =>
  db
    .selectFrom('organiser')
    .innerJoin('institute', 'institute.id', 'organiser.institute_id')
    .select([
      'organiser.email',
      'organiser.name as organiserName',
      'organiser.role',
      'organiser.language',
      'institute.id',
      'institute.slug',
      'institute.name',
      'institute.theme_tokens as themeTokens',
      'institute.sender_name as senderName',
      'institute.sender_address as senderAddress',
      'institute.contact_name as contactName',
      'institute.contact_email as contactEmail',
      'institute.contact_phone as contactPhone',
    ])
    .where('organiser.id', '=', organiserId)

export type OrganiserRow = InferResult<ReturnType<typeof organiserRow>>[number]
