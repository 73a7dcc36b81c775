import type { Request } from 'express'
import { findOwnSlot, type OwnSlot } from '../../expert/own-slot.ts'
import type { Deps } from '../deps.ts'
import { NotFound, SignInFirst } from '../errors.ts'
import { isId } from './is-id.ts'

/**
 * The slot of the expert whose key this browser holds; asked anew at every request, so that a key that the organiser
 * takes back ends at once. One query.
 * @throws SignInFirst, to where a new link can be asked for, when there is no key or they were taken off; NotFound for the
 *   slot of another: whose it is, is nobody's business
 */
export const requireExpert = async (deps: Deps, req: Request<{ expertId: string }>): Promise<OwnSlot> => {
  const { expertId } = req.params
  const keys = req.session.expertIds ?? []
  if (!isId(expertId)) throw new NotFound()
  if (keys.length === 0) throw new SignInFirst('/link/renewal')
  if (!keys.includes(expertId)) throw new NotFound()
  const slot = await findOwnSlot(deps.db, expertId)
  if (!slot) throw new SignInFirst('/link/renewal')
  return slot
}
