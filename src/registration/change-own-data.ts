import type { Trx } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'
import { changePerson } from '../people/change-person.ts'
import { findOrAddOrganisation } from '../people/find-or-add-organisation.ts'
import type { FurtherAnswers } from './further-answers.ts'
import type { Needs } from './needs.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import type { RegistrationInput } from './registration-input.ts'
import { saveAnswers, saveNeeds } from './save-answers.ts'

export interface ChangedData {
  registrationId: string
  input: RegistrationInput
  answers: FurtherAnswers
  needs: Needs
}

/**
 * Replaces everything that somebody said on signing up by what they say now; their seat or place in the line stays. Who
 * moves to an organisation that has its maximum keeps their seat as well: the move is noted, and the organiser sees it.
 * In every circle of theirs the organisation that they leave has room for one more, so what is free is offered.
 * @returns the circles in which that was done: call `tellOfOffers` for each
 * @throws when there is no such registration
 */
export const changeOwnData = async (
  trx: Trx,
  { registrationId, input, answers, needs }: ChangedData,
  now: Temporal.Instant,
): Promise<{ circleIds: string[] }> => {
  const { personId, instituteId } = await trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .select(['person.id as personId', 'person.institute_id as instituteId'])
    .executeTakeFirstOrThrow()
  // Before the person and the organisation, as registering does, so that neither waits for the other.
  const circleIds = await lockCirclesOf(trx, personId)
  const said = { learning_question: input.learningQuestion, brings: input.brings, may_host: input.mayHost }
  await trx.updateTable('registration').set(said).where('id', '=', registrationId).execute()
  const named = { instituteId, name: input.organisation, city: input.city }
  const { organisationId } = await findOrAddOrganisation(trx, named, now)
  const { isMoved } = await changePerson(trx, { ...input, personId, organisationId }, now)
  await saveAnswers(trx, { registrationId, answers })
  await saveNeeds(trx, { registrationId, needs }, now)
  if (!isMoved) return { circleIds: [] }
  for (const circleId of circleIds) await offerFreeSeats(trx, { circleId }, now)
  return { circleIds }
}

/** In one order, so that two who do this at once follow each other. */
const lockCirclesOf = async (trx: Trx, personId: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom('circle')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('registration')
        .where('person_id', '=', personId)
        .where('state', 'in', CURRENT_STATES)
        .select('circle_id'),
    )
    .orderBy('id')
    .forUpdate()
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}
