import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { AsideText } from '../db/section-tables.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused as refusedFor } from '../outcome.ts'
import { lockSection } from './queries.ts'
import type { SectionAuthor } from './section-author.ts'
import { draftMark, ownDrafts, type SectionDraft, textsOfDraft } from './section-drafts.ts'
import { recordSave } from './section-history.ts'

/** Forms that one person can have open in one section: each browser tab is one. */
export const MOST_DRAFTS = 20

export interface DraftKept {
  /** of the form: the page made it up, so that two tabs of one person do not overwrite each other */
  id: string
  meetingId: string
  by: SectionAuthor
  /** the line of merge-sections.ts that the form was made from */
  basis: string
  typed: Record<string, string>
  /** what was refused just now because somebody else was first */
  refused?: AsideText[]
}

/**
 * Keeps what somebody is typing, beside the section: the section stays as it is. A form has one draft, its newest; what
 * was refused under it stays with it. Refused as `tooMany` beyond MOST_DRAFTS, and as `notYours` for the form of another.
 */
export const keepSectionDraft = async (
  trx: Trx,
  { id, meetingId, by, basis, typed, refused = [] }: DraftKept,
  now: Temporal.Instant,
): Promise<Outcome<null, 'tooMany' | 'notYours'>> => {
  await lockMeeting(trx, meetingId)
  const others = await trx
    .selectFrom('host_section_draft')
    .where('meeting_id', '=', meetingId)
    .where('by_id', '=', by.id)
    .where('id', '<>', id)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (others.count >= MOST_DRAFTS) return refusedFor('tooMany')
  const text = JSON.stringify(typed)
  const kept = await trx
    .insertInto('host_section_draft')
    .values({
      id,
      meeting_id: meetingId,
      by_kind: by.kind,
      by_id: by.id,
      by_name: by.name,
      basis,
      typed: text,
      refused: JSON.stringify(refused),
      kept_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({
          basis,
          typed: text,
          kept_at: now,
          refused: sql`host_section_draft.refused || excluded.refused`,
        })
        .where('host_section_draft.meeting_id', '=', meetingId)
        .where('host_section_draft.by_id', '=', by.id),
    )
    .returning('id')
    .executeTakeFirst()
  return kept ? done(null) : refusedFor('notYours')
}

/** A draft that a form goes on with, as it was when that form was opened. */
export interface Continued {
  id: string
  /** draftMark of what it held then */
  mark: string
}

/**
 * The drafts that end when a form is saved, with what of their texts the history must have: its own, and the one
 * that it went on with unless that was typed in since, for then another tab is still at it.
 */
export const draftsOfForm = async (
  trx: Trx,
  {
    id,
    meetingId,
    by,
    continued,
  }: Pick<DraftKept, 'id' | 'meetingId' | 'by'> & { continued: Continued | null },
): Promise<{ drafts: SectionDraft[]; texts: AsideText[] }> => {
  await lockMeeting(trx, meetingId)
  const all = await ownDrafts(trx, { meetingId, by })
  const own = all.filter((draft) => draft.id === id)
  const before = all.filter(
    (draft) => draft.id === continued?.id && draft.id !== id && draftMark(draft) === continued.mark,
  )
  const { section } = await lockSection(trx, meetingId)
  // Who goes on with a draft may be somebody else: all of it stays to be found. Of its own form only what was refused,
  // not every half word that was kept on the way.
  const texts = [
    ...own.flatMap(({ refused }) => refused),
    ...before.flatMap((draft) => textsOfDraft(draft, section)),
  ]
  return { drafts: [...own, ...before], texts }
}

/**
 * Ends a draft without saving it: its texts go into the history of the section, aside, so that they can still be found.
 * Nothing happens when it is gone already or may not be read by who asks.
 */
export const discardDraft = async (
  trx: Trx,
  { id, meetingId, by }: Pick<DraftKept, 'id' | 'meetingId' | 'by'>,
  now: Temporal.Instant,
): Promise<void> => {
  await lockMeeting(trx, meetingId)
  const { version, section } = await lockSection(trx, meetingId)
  const draft = (await ownDrafts(trx, { meetingId, by })).find((one) => one.id === id)
  if (!draft) return
  const aside = textsOfDraft(draft, section)
  const author: SectionAuthor = { kind: draft.byKind, id: draft.byId, name: draft.byName }
  await recordSave(trx, { meetingId, version, by: author, before: section, after: section, aside }, now)
  await dropDrafts(trx, [draft])
}

/** Takes drafts away, when all of them that matters is kept elsewhere. */
export const dropDrafts = async (trx: Trx, drafts: Pick<SectionDraft, 'id'>[]): Promise<void> => {
  if (drafts.length === 0) return
  const ids = drafts.map(({ id }) => id)
  await trx.deleteFrom('host_section_draft').where('id', 'in', ids).execute()
}
