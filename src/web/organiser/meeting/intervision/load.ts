import { readableCases } from '../../../../intervision/cases.ts'
import { findGroups, findPeopleToDivide } from '../../../../intervision/groups.ts'
import { countTogether, findMemberships } from '../../../../intervision/together.ts'
import { compareNames } from '../../../../people/name-sort.ts'
import type { Deps } from '../../../deps.ts'
import { findMeeting } from '../find-meeting.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { findLeadChoices } from '../programme/item/queries.ts'
import type { GivenIntervision } from './given.ts'

/**
 * Loads what the page is made from, in six statements however many groups and people there are.
 * @throws NotFound when this institute has no such meeting
 */
export const givenIntervision = async (
  deps: Deps,
  instituteId: string,
  params: { slug: string; number: string },
): Promise<GivenIntervision> => {
  const found = await findMeeting(deps, instituteId, params)
  const { circle, meeting } = found
  const [groups, people, cases, choices, memberships] = await Promise.all([
    findGroups(deps.db, meeting.id),
    findPeopleToDivide(deps.db, meeting.id),
    readableCases(deps.db, { circleId: circle.id, reader: { kind: 'organiser' } }),
    findLeadChoices(deps.db, circle.id),
    findMemberships(deps.db, circle.id),
  ])
  return {
    ...found,
    groups,
    people: people.toSorted(compareNames),
    cases,
    choices: choices.toSorted(compareNames),
    together: countTogether(memberships),
    href: `${hrefOf(found)}/intervision`,
  }
}
