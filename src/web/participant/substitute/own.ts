import type { Request } from 'express'
import { findSubstitution, type Substitution } from '../../../registration/substitutes.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'

/**
 * The substitution in the address, when this browser holds its key; asked anew each time: who no longer stands in has
 * nothing here either.
 * @throws SignInFirst when it holds no such key at all; NotFound when it holds others, or it has ended
 */
export const ownSubstitution = async (
  deps: Deps,
  req: Request<{ substituteId: string }>,
): Promise<Substitution> => {
  const { substituteId } = req.params
  const keys = req.session.substituteIds ?? []
  if (keys.length === 0) throw new SignInFirst('/link/renewal')
  const found =
    isId(substituteId) && keys.includes(substituteId)
      ? await findSubstitution(deps.db, substituteId)
      : undefined
  if (!found) throw new NotFound()
  return found
}
