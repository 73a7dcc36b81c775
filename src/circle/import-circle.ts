import type { CirclePersonKind } from '../db/circle-tables.ts'
import type { Trx } from '../db/connect.ts'
import type { CirclePhase } from '../db/schema.ts'

export interface ImportedCircle {
  instituteId: string
  key: string
  slug: string
  title: string
  theme: string
  centralQuestion: string
  region: string
  startsOn: string
  endsOn: string
  phase: CirclePhase
  capacity: number
  contact: { name: string; email: string; phone: string }
  partners: string[]
  organisations: { key: string; id: string }[]
  people: { key: string; id: string; kind: CirclePersonKind }[]
}

/** Whether another institute has a circle with this short name. */
export const isTakenElsewhere = async (trx: Trx, slug: string, instituteId: string): Promise<boolean> =>
  (await trx
    .selectFrom('circle')
    .select('id')
    .where('slug', '=', slug)
    .where('institute_id', '<>', instituteId)
    .executeTakeFirst()) !== undefined

/**
 * Makes the circle of a file, or brings the one with the same short name up to what the file says.
 * @returns its id
 * @throws when the short name belongs to another institute: ask isTakenElsewhere first
 */
export const importCircle = async (
  trx: Trx,
  circle: ImportedCircle,
  now: Temporal.Instant,
): Promise<string> => {
  const facts = {
    import_key: circle.key,
    title: circle.title,
    theme: circle.theme,
    central_question: circle.centralQuestion,
    region: circle.region,
    starts_on: circle.startsOn,
    ends_on: circle.endsOn,
    phase: circle.phase,
    capacity: circle.capacity,
    contact_name: circle.contact.name,
    contact_email: circle.contact.email,
    contact_phone: circle.contact.phone,
  }
  const kept = await trx
    .insertInto('circle')
    .values({
      ...facts,
      institute_id: circle.instituteId,
      slug: circle.slug,
      created_at: now,
      published_at: circle.phase === 'draft' ? null : now,
    })
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet(facts).where('circle.institute_id', '=', circle.instituteId),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepBelonging(trx, kept.id, circle)
  return kept.id
}

// Who and what belongs to the circle is replaced as a whole: nothing else points at these rows.
const keepBelonging = async (trx: Trx, circleId: string, circle: ImportedCircle) => {
  await trx.deleteFrom('circle_partner').where('circle_id', '=', circleId).execute()
  await trx.deleteFrom('circle_organisation').where('circle_id', '=', circleId).execute()
  await trx.deleteFrom('circle_person').where('circle_id', '=', circleId).execute()
  const inOrder = { circle_id: circleId }
  if (circle.partners.length > 0)
    await trx
      .insertInto('circle_partner')
      .values(circle.partners.map((name, at) => ({ ...inOrder, position: at + 1, name })))
      .execute()
  if (circle.organisations.length > 0)
    await trx
      .insertInto('circle_organisation')
      .values(
        circle.organisations.map(({ id, key }, at) => ({
          ...inOrder,
          organisation_id: id,
          position: at + 1,
          import_key: key,
        })),
      )
      .execute()
  if (circle.people.length > 0)
    await trx
      .insertInto('circle_person')
      .values(
        circle.people.map(({ id, key, kind }, at) => ({
          ...inOrder,
          person_id: id,
          kind,
          position: at + 1,
          import_key: key,
        })),
      )
      .execute()
}
