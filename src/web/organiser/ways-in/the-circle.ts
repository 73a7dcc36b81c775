import type { Circle } from '../../../circle/circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'

/** The circle of this institute. @throws NotFound when there is none */
export const theCircle = async (deps: Deps, instituteId: string, slug: string): Promise<Circle> => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}
