import type { Db } from '../db/connect.ts'

/** Somebody in a group of a meeting. */
export interface Membership {
  groupId: string
  registrationId: string
}

/** How often two people were put in one group: of each, the others with the number of meetings, in both directions. */
export type Together = Map<string, Map<string, number>>

/** Who is in which group, over all meetings of a circle that go on, held and to come. One statement. */
export const findMemberships = (db: Db, circleId: string): Promise<Membership[]> =>
  db
    .selectFrom('intervision_member')
    .innerJoin('meeting', 'meeting.id', 'intervision_member.meeting_id')
    .where('meeting.circle_id', '=', circleId)
    .where('meeting.state', '=', 'planned')
    .select(['intervision_member.group_id as groupId'])
    .select('intervision_member.registration_id as registrationId')
    .execute()

/** Counts for everybody with whom they shared a group; who was in none has no entry. */
export const countTogether = (memberships: readonly Membership[]): Together => {
  const groups = new Map<string, string[]>()
  for (const { groupId, registrationId } of memberships)
    groups.set(groupId, [...(groups.get(groupId) ?? []), registrationId])
  const together: Together = new Map()
  for (const members of groups.values())
    for (const one of members) {
      const others = together.get(one) ?? new Map<string, number>()
      for (const other of members) if (other !== one) others.set(other, (others.get(other) ?? 0) + 1)
      together.set(one, others)
    }
  return together
}
