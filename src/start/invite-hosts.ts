import type { Trx } from '../db/connect.ts'
import { inviteHostEditor } from '../programme/host-editors.ts'

/** Lets the person that each meeting of a circle names as host edit the host's section; mails nobody. */
export const inviteHosts = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const hosts = await trx
    .selectFrom('meeting')
    .innerJoin('person', 'person.id', 'meeting.host_person_id')
    .select(['meeting.id as meetingId', 'email', 'first_name', 'name_prefix', 'last_name', 'language'])
    .where('circle_id', '=', circleId)
    .orderBy('number')
    .execute()
  for (const { meetingId, email, language, ...host } of hosts) {
    const name = [host.first_name, host.name_prefix, host.last_name].filter(Boolean).join(' ')
    await inviteHostEditor(trx, { meetingId, email, name, language }, now)
  }
}
