import type { Trx } from '../db/connect.ts'
import { describePerson } from '../people/describe-person.ts'
import type { FurtherAnswers } from './further-answers.ts'
import { type Needs, saysSomething } from './needs.ts'

/** Keeps what somebody answered besides what signing up needs, in place of what they answered before. */
export const saveAnswers = async (
  trx: Trx,
  { registrationId, answers }: { registrationId: string; answers: FurtherAnswers },
): Promise<void> => {
  const kept = {
    practice: answers.practice,
    expectation: answers.expectation,
    case_offer: answers.caseOffer,
    photo_consent: answers.photoConsent,
    shown_fields: JSON.stringify(answers.shownFields),
  }
  await trx
    .insertInto('registration_answers')
    .values({ registration_id: registrationId, ...kept })
    .onConflict((conflict) => conflict.column('registration_id').doUpdateSet(kept))
    .execute()
  const { personId } = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .select('person_id as personId')
    .executeTakeFirstOrThrow()
  const { municipality, formOfAddress } = answers
  await describePerson(trx, { personId, municipality, formOfAddress })
}

/**
 * Keeps diet and access needs, in place of what was there; empty or without consent, nothing stays.
 * @param needs with consent, or nothing is kept: taking consent back removes what was given under it
 */
export const saveNeeds = async (
  trx: Trx,
  { registrationId, needs }: { registrationId: string; needs: Needs },
  now: Temporal.Instant,
): Promise<void> => {
  await trx.deleteFrom('registration_needs').where('registration_id', '=', registrationId).execute()
  if (!needs.consent || !saysSomething(needs)) return
  await trx
    .insertInto('registration_needs')
    .values({
      registration_id: registrationId,
      diets: JSON.stringify(needs.diets),
      diet_other: needs.dietOther,
      access_needs: needs.accessNeeds,
      consented_at: now,
    })
    .execute()
}
