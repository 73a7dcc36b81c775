import type { Trx } from '../db/connect.ts'
import type { CircleInput } from './circle-input.ts'
import { columnsOf, slugsLike, writePartners } from './queries.ts'
import { freeSlug, slugOf } from './slug.ts'

export interface NewCircle extends CircleInput {
  instituteId: string
  /** Wanted name in the address; the title gives one otherwise. Numbered when it is taken. */
  slug?: string
  /** its id in the file it comes from */
  importKey?: string
}

/** Makes a circle in draft: nobody but its organisers sees it. */
export const createCircle = async (
  trx: Trx,
  input: NewCircle,
  now: Temporal.Instant,
): Promise<{ circleId: string; slug: string }> => {
  const circle = await insertUnderFreeSlug(trx, input, now)
  await writePartners(trx, circle.id, input.partners)
  return { circleId: circle.id, slug: circle.slug }
}

// Somebody else may take the same name between looking and writing: then look again.
const insertUnderFreeSlug = async (trx: Trx, input: NewCircle, now: Temporal.Instant) => {
  const wanted = slugOf(input.slug ?? input.title)
  for (let tries = 0; tries < 10; tries++) {
    const circle = await trx
      .insertInto('circle')
      .values({
        ...columnsOf(input),
        institute_id: input.instituteId,
        slug: freeSlug(wanted, await slugsLike(trx, wanted)),
        import_key: input.importKey ?? null,
        phase: 'draft',
        created_at: now,
        published_at: null,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning(['id', 'slug'])
      .executeTakeFirst()
    if (circle) return circle
  }
  throw new Error(`no free name for a circle called ${wanted}`)
}
