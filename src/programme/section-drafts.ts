import { createHash } from 'node:crypto'
import type { Db, Trx } from '../db/connect.ts'
import type { AsideText } from '../db/section-tables.ts'
import { fieldAsTyped, type HostSection, SECTION_FIELDS, type SectionField } from './host-section.ts'
import { hasMark, readBasis } from './merge-sections.ts'
import type { SectionAuthor } from './section-author.ts'

/** What somebody typed in a host's section and did not save. */
export interface SectionDraft {
  id: string
  byKind: 'host' | 'organiser'
  byId: string
  byName: string
  /** the line of merge-sections.ts that the form was made from */
  basis: string
  typed: Record<string, string>
  /** what was refused under this form because somebody else was first */
  refused: AsideText[]
  keptAt: Temporal.Instant
}

/**
 * The drafts of a section that somebody may read, the newest first: their own, also those under an earlier key of the
 * same address. An organiser finds those of hosts who have no key any more too, for nobody else can go on with them.
 * One query.
 */
export const ownDrafts = (
  db: Db | Trx,
  { meetingId, by }: { meetingId: string; by: Pick<SectionAuthor, 'kind' | 'id'> },
): Promise<SectionDraft[]> =>
  db
    .selectFrom('host_section_draft as draft')
    .leftJoin('host_editor as writer', 'writer.id', 'draft.by_id')
    .where('draft.meeting_id', '=', meetingId)
    .where((eb) => {
      const sameAddress = eb
        .selectFrom('host_editor as other')
        .whereRef('other.meeting_id', '=', 'draft.meeting_id')
        .whereRef('other.email', '=', 'writer.email')
        .select('other.id')
      return by.kind === 'host'
        ? eb.exists(sameAddress.where('other.id', '=', by.id))
        : eb.or([
            eb('draft.by_id', '=', by.id),
            eb.and([
              eb('draft.by_kind', '=', 'host'),
              eb.not(eb.exists(sameAddress.where('other.revoked_at', 'is', null))),
            ]),
          ])
    })
    .select(['draft.id', 'draft.by_kind as byKind', 'draft.by_id as byId', 'draft.by_name as byName'])
    .select(['draft.basis', 'draft.typed', 'draft.refused', 'draft.kept_at as keptAt'])
    .orderBy('draft.kept_at', 'desc')
    .orderBy('draft.id')
    .execute()

/**
 * What of a draft is nowhere in the section: fields that its writer changed and that hold something else there, and what
 * was refused. Empty when everything typed was saved after all.
 */
export const textsOfDraft = (draft: SectionDraft, stored: HostSection): AsideText[] => {
  const { marks } = readBasis(draft.basis)
  const typed = SECTION_FIELDS.map((field) => ({ field, text: draft.typed[field] ?? '' })).filter(
    ({ field, text }) => text.trim() !== '' && !hasMark(marks, field, text),
  )
  return [...typed, ...draft.refused].filter(
    ({ field, text }, at, all) =>
      !SECTION_FIELDS.some((one) => one === field && fieldAsTyped(stored, one) === text) &&
      all.findIndex((other) => other.field === field && other.text === text) === at,
  )
}

/** A short mark of all that a draft holds: another one when somebody typed in it since. */
export const draftMark = ({ typed, refused }: Pick<SectionDraft, 'typed' | 'refused'>): string =>
  createHash('sha256')
    .update(JSON.stringify([SECTION_FIELDS.map((field) => typed[field] ?? ''), refused]))
    .digest('base64url')
    .slice(0, 16)

/** The fields of such texts that the form has. */
export const fieldsOf = (texts: AsideText[]): SectionField[] =>
  SECTION_FIELDS.filter((field) => texts.some((one) => one.field === field))
