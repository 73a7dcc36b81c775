import type { Db, Trx } from '../db/connect.ts'

/** How the section of a meeting stands for its organiser. */
export interface SectionStanding {
  version: number
  /** null until somebody agreed to it */
  agreed: { version: number; at: Temporal.Instant; by: string } | null
  /** the version that this organiser saw last; null when they never said so */
  seenVersion: number | null
  /** names of those who typed something and have no key any more, each once */
  leftBehind: string[]
}

/** How a section stands for one organiser. One query; undefined when there is no such meeting. */
export const findStanding = async (
  db: Db | Trx,
  { meetingId, organiserId }: { meetingId: string; organiserId: string },
): Promise<SectionStanding | undefined> => {
  const row = await db
    .selectFrom('host_section as section')
    .leftJoin('host_section_seen as seen', (join) =>
      join.onRef('seen.meeting_id', '=', 'section.meeting_id').on('seen.organiser_id', '=', organiserId),
    )
    .where('section.meeting_id', '=', meetingId)
    .select(['section.version', 'section.agreed_version as agreedVersion', 'section.agreed_at as agreedAt'])
    .select(['section.agreed_by as agreedBy', 'seen.version as seenVersion'])
    .select((eb) =>
      eb
        .selectFrom('host_section_draft as draft')
        .innerJoin('host_editor as writer', 'writer.id', 'draft.by_id')
        .whereRef('draft.meeting_id', '=', 'section.meeting_id')
        .where((draft) =>
          draft.not(
            draft.exists(
              draft
                .selectFrom('host_editor as other')
                .whereRef('other.meeting_id', '=', 'draft.meeting_id')
                .whereRef('other.email', '=', 'writer.email')
                .where('other.revoked_at', 'is', null)
                .select('other.id'),
            ),
          ),
        )
        .select(({ fn }) => fn.agg<string[]>('array_agg', ['draft.by_name']).distinct().as('names'))
        .as('leftBehind'),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const { agreedVersion, agreedAt, agreedBy, seenVersion, leftBehind, version } = row
  return {
    version,
    agreed:
      agreedVersion === null || agreedAt === null || agreedBy === null
        ? null
        : { version: agreedVersion, at: agreedAt, by: agreedBy },
    seenVersion,
    leftBehind: leftBehind ?? [],
  }
}
