import type { Trx } from '../db/connect.ts'
import { changePerson } from '../people/change-person.ts'
import { findOrAddOrganisation } from '../people/find-or-add-organisation.ts'
import type { FurtherAnswers } from './further-answers.ts'
import type { Needs } from './needs.ts'
import type { RegistrationInput } from './registration-input.ts'
import { saveAnswers, saveNeeds } from './save-answers.ts'

export interface ChangedData {
  registrationId: string
  input: RegistrationInput
  answers: FurtherAnswers
  needs: Needs
}

/**
 * Replaces everything that somebody said on signing up by what they say now; their seat or place in the line stays.
 * @throws when there is no such registration
 */
export const changeOwnData = async (
  trx: Trx,
  { registrationId, input, answers, needs }: ChangedData,
  now: Temporal.Instant,
): Promise<void> => {
  const { personId, instituteId } = await trx
    .updateTable('registration')
    .set({ learning_question: input.learningQuestion, brings: input.brings, may_host: input.mayHost })
    .from('person')
    .whereRef('person.id', '=', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .returning(['person.id as personId', 'person.institute_id as instituteId'])
    .executeTakeFirstOrThrow()
  const named = { instituteId, name: input.organisation, city: input.city }
  const { organisationId } = await findOrAddOrganisation(trx, named, now)
  await changePerson(trx, { ...input, personId, organisationId })
  await saveAnswers(trx, { registrationId, answers })
  await saveNeeds(trx, { registrationId, needs }, now)
}
