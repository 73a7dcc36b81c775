import type { GroupPerson } from '../../../../intervision/group.ts'
import { displayName } from '../../../../people/person-name.ts'
import type { Badge } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { moveValue } from './form.ts'
import type { GivenIntervision } from './given.ts'

/** Somebody to divide, with a button for each group that they are not in. */
export interface PersonLine {
  id: string
  name: string
  organisation: string
  badges: Badge[]
  moves: { value: string; label: string; of: string; groupId: string }[]
}

/** The lines of who is in a group. @param groupId null for who is in none */
export const peopleIn = (given: GivenIntervision, groupId: string | null, reader: Reader): PersonLine[] =>
  given.people.filter((person) => person.groupId === groupId).map((person) => lineOf(given, person, reader))

const lineOf = ({ groups, cases }: GivenIntervision, person: GroupPerson, { t, mayChange }: Reader) => {
  const { registrationId, groupId } = person
  const group = groups.find(({ id }) => id === groupId)
  const isBringer = cases.some(({ id, bringerId }) => id === group?.caseId && bringerId === registrationId)
  const of = displayName(person)
  const leadsIn = groups.filter(({ facilitatorId }) => facilitatorId === person.personId)
  const targets = groups.filter(({ id }) => id !== groupId)
  return {
    id: `person-${registrationId}`,
    name: of,
    organisation: person.organisation,
    badges: [
      ...(isBringer ? [{ kind: 'ok' as const, text: t('groups:bringsCase') }] : []),
      ...leadsIn.map(({ number }) => ({ kind: 'plain' as const, text: t('groups:leads', { number }) })),
      ...comingBadge(person, t),
    ],
    // Who brings the case of a group stays with it.
    moves:
      !mayChange || isBringer
        ? []
        : [
            ...targets.map(({ id, number }) => ({
              value: moveValue(registrationId, groupId, id),
              label: t(groupId ? 'groups:moveTo' : 'groups:putIn', { number }),
              of,
              groupId: id,
            })),
            ...(groupId
              ? [
                  {
                    value: moveValue(registrationId, groupId, null),
                    label: t('groups:takeOut'),
                    of,
                    groupId: '',
                  },
                ]
              : []),
          ],
  }
}

const comingBadge = ({ comes, substitute }: GroupPerson, t: Reader['t']): Badge[] => {
  if (comes) return []
  return substitute
    ? [{ kind: 'plain', text: t('groups:substitute', { name: substitute }) }]
    : [{ kind: 'warning', text: t('groups:cannotCome') }]
}
