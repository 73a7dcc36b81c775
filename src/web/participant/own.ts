import type { Request } from 'express'
import { loadOwnRegistration, type OwnRegistration } from '../../registration/own-registration.ts'
import { isId } from '../access/is-id.ts'
import type { Deps } from '../deps.ts'
import { NotFound, SignInFirst } from '../errors.ts'

/**
 * The registration in the address, when this browser holds its key. One query, and none for whoever holds no key.
 * @throws SignInFirst when it holds no key at all; NotFound when it holds others: whose the id is, is nobody's business
 */
export const ownRegistration = async (
  deps: Deps,
  req: Request<{ registrationId: string }>,
): Promise<OwnRegistration> => {
  const { registrationId } = req.params
  const keys = req.session.registrationIds ?? []
  if (!isId(registrationId)) throw new NotFound()
  if (keys.length === 0) throw new SignInFirst('/link/renewal')
  const own = keys.includes(registrationId) ? await loadOwnRegistration(deps.db, registrationId) : undefined
  if (!own) throw new NotFound()
  return own
}
