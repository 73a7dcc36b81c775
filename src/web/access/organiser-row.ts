import type { InferResult } from 'kysely'
import type { Db } from '../../db/connect.ts'

/** Organisers with their institute; whoever asks says which, and may ask for more. */
export const organiserRows = (db: Db) =>
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

export type OrganiserRow = InferResult<ReturnType<typeof organiserRows>>[number]
