import type { Trx } from '../db/connect.ts'
import { eraseNamingLetters } from '../mail/erase-letters.ts'
import { removeSubstitutes } from '../registration/remove-substitutes.ts'
import { substitutes } from '../registration/substitutes.ts'
import { streamOfEnd } from './tell-of-substitutes.ts'

/**
 * Removes who was named by these registrations, the letters that say by whom, and where this person stood in for
 * somebody else. Bring calendars up to date first: who stands in must hear that it ended.
 * @returns the ids that were keys to a page
 */
export const eraseSubstitutes = async (
  trx: Trx,
  { registrationIds, instituteId, email }: { registrationIds: string[]; instituteId: string; email: string },
): Promise<{ substituteIds: string[] }> => {
  const rows = await substitutes(trx)
    .leftJoin('invitation', 'invitation.substitute_id', 'substitute.id')
    .where('person.institute_id', '=', instituteId)
    .where(({ eb, or }) =>
      or([eb('registration.id', 'in', registrationIds), eb('substitute.email', '=', email)]),
    )
    .select(['substitute.id', 'invitation.id as invitationId'])
    .execute()
  const substituteIds = rows.map(({ id }) => id)
  await eraseNamingLetters(
    trx,
    rows.flatMap(({ id, invitationId }) => [`invitation:${invitationId}`, streamOfEnd(id)]),
  )
  await removeSubstitutes(trx, substituteIds)
  return { substituteIds }
}
