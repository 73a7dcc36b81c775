import type { Db } from '../../../db/connect.ts'
import { nearOrganisations } from '../../../people/near-organisation.ts'
import { organisationNames } from '../../../people/organisation-names.ts'
import { KEEPS_TYPED } from './fields.ts'

/**
 * Which organisation is meant by what was typed, when the institute knows one of almost that name.
 * @param choice `organisationChoice` of the form: one of the names that were offered, or the typed one after all
 * @returns `near` holds the names to choose from as long as nothing was chosen, and is empty otherwise
 */
export const meantOrganisation = async (
  db: Db,
  { instituteId, typed, choice }: { instituteId: string; typed: string; choice: unknown },
): Promise<{ organisation: string; near: string[]; isChosen: boolean }> => {
  const near = nearOrganisations(typed, await organisationNames(db, instituteId))
  const chosen = near.find((name) => name === choice)
  return {
    organisation: chosen ?? typed,
    near: chosen || choice === KEEPS_TYPED ? [] : near,
    isChosen: chosen !== undefined,
  }
}
