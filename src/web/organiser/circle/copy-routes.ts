import { Router } from 'express'
import { z } from 'zod'
import type { Circle } from '../../../circle/circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import { day, oneLine, requiredLine } from '../../../circle/typed-text.ts'
import { copyCircle } from '../../../template/copy-circle.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { faultsOf, typedOf } from '../typed.ts'
import { copyPage } from './copy-page.ts'

const copyInput = z.object({
  title: requiredLine(120),
  firstDay: day,
  contactName: requiredLine(120),
  contactEmail: requiredLine(254).pipe(z.email('noAddress')),
  contactPhone: oneLine(40),
})

/** Half a year is most often too short and two years too long between a circle and the next. */
const PROPOSED_WEEKS = 52

/** Copying a whole circle, without anybody in it. */
export const copyCircleRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/copy', async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const { circle, firstDay } = await theCircle(deps, instituteId, req.params.slug)
    const typed = {
      title: reader.t('template:copy.proposal', { title: circle.title }).slice(0, 120),
      firstDay: Temporal.PlainDate.from(firstDay).add({ weeks: PROPOSED_WEEKS }).toString(),
      contactName: organiser.name,
      contactEmail: organiser.email,
      contactPhone: organiser.institute.contactPhone,
    }
    const page = copyPage(circle, firstDay, { typed, faults: {} }, reader)
    send('organiser/circle/copy', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/copy', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { circle, firstDay } = await theCircle(deps, instituteId, req.params.slug)
    const typed = typedOf(req.body)
    const { data, error } = copyInput.safeParse(typed)
    if (!data) {
      const page = copyPage(circle, firstDay, { typed, faults: faultsOf(error) }, reader)
      return send('organiser/circle/copy', page, page.head.title, { status: 422 })
    }
    const { firstDay: newDay, ...given } = data
    const days = Temporal.PlainDate.from(firstDay).until(newDay, { largestUnit: 'day' }).days
    const { slug } = await deps.transact((trx) =>
      copyCircle(trx, { ...given, from: circle, days }, deps.now()),
    )
    res.redirect(303, `/organiser/circles/${slug}?notice=added`)
  })

  return router
}

/** The circle, with the day of its first meeting; of its period as long as there is none. */
const theCircle = async (
  deps: Deps,
  instituteId: string,
  slug: string,
): Promise<{ circle: Circle; firstDay: string }> => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  const first = await deps.db
    .selectFrom('meeting')
    .where('circle_id', '=', circle.id)
    .where('state', '=', 'planned')
    .select(({ fn }) => fn.min('held_on').as('day'))
    .executeTakeFirst()
  return { circle, firstDay: first?.day ?? circle.startsOn }
}
