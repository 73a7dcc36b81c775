import { eraseKeys } from '../../../access/erase-keys.ts'
import { erasePlannedHosts } from '../../../begin/erase-planned-hosts.ts'
import { removeCirclePerson } from '../../../circle/remove-circle-person.ts'
import { eraseNews } from '../../../contribution/erase-news.ts'
import type { Trx } from '../../../db/connect.ts'
import { eraseEvaluations } from '../../../evaluation/erase-evaluations.ts'
import { endExperts, eraseExperts } from '../../../expert/erase-experts.ts'
import { eraseResults } from '../../../harvest/erase-results.ts'
import { eraseIncoming } from '../../../inbox/erase-incoming.ts'
import { eraseGuests } from '../../../information/forget-guests.ts'
import { eraseFromIntervision } from '../../../intervision/erase-from-intervision.ts'
import { eraseInvitations } from '../../../invitation/erase-invitations.ts'
import { eraseSubstitutes } from '../../../invitation/erase-substitutes.ts'
import { synchroniseExperts } from '../../../invitation/synchronise-experts.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { eraseDeskLetters, eraseLetters, keepLastCancellations } from '../../../mail/erase-letters.ts'
import { eraseHostRequests } from '../../../meeting/erase-host-requests.ts'
import { removeHostPerson } from '../../../meeting/remove-host-person.ts'
import { erasePerson } from '../../../people/erase-person.ts'
import { eraseFromProgrammes } from '../../../programme/erase-from-programmes.ts'
import { eraseRegistrations } from '../../../registration/erase-registrations.ts'

/**
 * Erases whoever has this registration, everywhere in its institute: person, all their registrations, programmes,
 * calendars, letters, links and sessions. What stays is that there was a registration, without anything of theirs.
 * The letters that take meetings out of their calendar leave first; each is removed with its name and address as soon
 * as it has left, or when it could not for three days. Somebody who works for the institute stays known as its organiser.
 * @throws when there is no such registration
 */
export const eraseEverywhere = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const who = await trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .select(['person.id as personId', 'person.institute_id as instituteId', 'person.email'])
    .executeTakeFirstOrThrow()
  const { registrationIds, circleIds } = await eraseRegistrations(trx, who, now)
  const experts = await endExperts(trx, who, now)
  // Before the address is gone: who had meetings in their calendar hears once more, and they disappear there.
  for (const circleId of circleIds) await synchroniseInvitations(trx, { circleId }, now)
  for (const circleId of experts.circleIds) await synchroniseExperts(trx, { circleId }, now)
  await keepLastCancellations(trx, who, now)
  await eraseInvitations(trx, { registrationIds })
  await eraseExperts(trx, experts.expertIds)
  await eraseNews(trx, who)
  const { hostEditorIds } = await eraseFromProgrammes(trx, who, now)
  await eraseResults(trx, { ...who, registrationIds })
  await eraseEvaluations(trx, { registrationIds })
  await eraseFromIntervision(trx, { ...who, registrationIds })
  await removeHostPerson(trx, who)
  const { hostRequestIds } = await eraseHostRequests(trx, who, now)
  await erasePlannedHosts(trx, who)
  await removeCirclePerson(trx, who)
  await erasePerson(trx, who)
  for (const circleId of circleIds) await tellOfOffers(trx, { circleId }, now)
  const { substituteIds } = await eraseSubstitutes(trx, { ...who, registrationIds })
  const { guestIds } = await eraseGuests(trx, who)
  await eraseIncoming(trx, who)
  // Last, so that no letter written on the way stays behind.
  await eraseLetters(trx, who)
  await eraseDeskLetters(trx, [...registrationIds, ...experts.expertIds])
  const subjectIds = [
    ...registrationIds,
    ...hostEditorIds,
    ...substituteIds,
    ...guestIds,
    ...hostRequestIds,
    ...experts.expertIds,
  ]
  await eraseKeys(trx, { ...who, subjectIds })
}
