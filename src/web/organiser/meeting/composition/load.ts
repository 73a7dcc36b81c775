import { findCandidates } from '../../../../agenda/compose/candidates.ts'
import { compose } from '../../../../agenda/compose/compose.ts'
import { loadMeetingToCompose } from '../../../../agenda/compose/load-meeting.ts'
import { findRequests } from '../../../../invitation/contribution-requests.ts'
import type { Deps } from '../../../deps.ts'
import { findMeeting } from '../find-meeting.ts'
import type { GivenComposition } from './given.ts'

/**
 * Loads what the page is made from, in as many statements however much is there.
 * @throws NotFound when this institute has no such meeting
 */
export const givenComposition = async (
  deps: Deps,
  instituteId: string,
  params: { slug: string; number: string },
): Promise<GivenComposition> => {
  const found = await findMeeting(deps, instituteId, params)
  const toCompose = await loadMeetingToCompose(deps.db, found.meeting.id, deps.now())
  return {
    ...found,
    toCompose,
    composition: compose(toCompose),
    candidates: await findCandidates(deps.db, toCompose),
    requests: await findRequests(deps.db, found.meeting.id),
  }
}
