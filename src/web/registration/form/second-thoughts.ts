import type { Request } from 'express'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import type { RegistrationInput } from '../../../registration/registration-input.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { changedSince } from './changed-since.ts'
import { meantOrganisation } from './meant-organisation.ts'
import type { FormState } from './pages.ts'
import { type Typed, typedOf } from './typed.ts'

/** The form as it is opened: with what the institute knows, or what was kept and what changed since. */
export const begunForm = (deps: Deps, req: Request, circle: PublicCircle, known: object) => {
  const language = languageOf(req)
  const seen = 'seen' in known ? known.seen : undefined
  const changed = changedSince(seen, circle, {
    t: deps.words[language].to(circle.formOfAddress),
    language,
  })
  return { typed: typedOf(known, standardOf(req, circle)), faults: {}, changed }
}

/** What counts for who chooses no language and no form of address. */
export const standardOf = (req: Request, { formOfAddress }: Pick<PublicCircle, 'formOfAddress'>) => ({
  language: languageOf(req),
  formOfAddress,
})

/**
 * What must be asked once more before a form that is right in itself is taken: whether it still holds now that
 * something changed, and which organisation is meant when there is one of almost that name.
 * @returns the organisation that is meant; `ask` is null when nothing has to be asked
 */
export const secondThoughts = async (
  deps: Deps,
  req: Request,
  circle: PublicCircle,
  { typed, input }: { typed: Typed; input: RegistrationInput },
): Promise<{ organisation: string; ask: Omit<FormState, 'email'> | null }> => {
  const language = languageOf(req)
  const changed = changedSince(req.body?.seen, circle, {
    t: deps.words[language].to(circle.formOfAddress),
    language,
  })
  const { organisation, near, isChosen } = await meantOrganisation(deps.db, {
    instituteId: circle.instituteId,
    typed: input.organisation,
    choice: req.body?.organisationChoice,
  })
  if (changed.length === 0 && near.length === 0) return { organisation, ask: null }
  const shown = isChosen ? { ...typed, organisation } : typed
  return { organisation, ask: { typed: shown, faults: {}, changed, near } }
}
