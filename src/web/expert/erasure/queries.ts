import type { Db } from '../../../db/connect.ts'

/** Whom an expert can ask, and at which institute. @throws when there is no such circle */
export const contactOfSlot = (db: Db, circleId: string) =>
  db
    .selectFrom('circle')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .where('circle.id', '=', circleId)
    .select(['circle.title', 'circle.contact_name as contactName', 'circle.contact_email as contactEmail'])
    .select(['circle.contact_phone as contactPhone', 'institute.name as instituteName'])
    .select(['institute.slug as instituteSlug', 'institute.theme_tokens as themeTokens'])
    .executeTakeFirstOrThrow()

export type SlotContact = Awaited<ReturnType<typeof contactOfSlot>>
