import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockSection } from './queries.ts'
import type { SectionAuthor } from './section-author.ts'

/**
 * Notes that an organiser agrees to a host's section as they have it in front of them. A later save leaves the agreement
 * standing and shows as changed since. Agreeing again to the same version changes nothing.
 * @param version on their screen; refused as `changedMeanwhile` when it is no longer the newest
 */
export const agreeSection = async (
  trx: Trx,
  { meetingId, version, by }: { meetingId: string; version: number; by: SectionAuthor },
  now: Temporal.Instant,
): Promise<Outcome<null, 'changedMeanwhile'>> => {
  await lockMeeting(trx, meetingId)
  const stored = await lockSection(trx, meetingId)
  if (stored.version !== version) return refused('changedMeanwhile')
  await trx
    .updateTable('host_section')
    .set({ agreed_version: version, agreed_at: now, agreed_by: by.name })
    .where('meeting_id', '=', meetingId)
    .where((eb) => eb('agreed_version', 'is distinct from', version))
    .execute()
  await seeSection(trx, { meetingId, version, organiserId: by.id }, now)
  return done(null)
}

/** Notes up to which version an organiser has seen a section; never goes back, and never beyond what there is. */
export const seeSection = async (
  trx: Trx,
  { meetingId, version, organiserId }: { meetingId: string; version: number; organiserId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const stored = await lockSection(trx, meetingId)
  const seen = { version: Math.min(version, stored.version), seen_at: now }
  await trx
    .insertInto('host_section_seen')
    .values({ meeting_id: meetingId, organiser_id: organiserId, ...seen })
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'organiser_id'])
        .doUpdateSet(seen)
        .where('host_section_seen.version', '<', seen.version),
    )
    .execute()
}
