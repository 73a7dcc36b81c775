import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '../db/connect.ts'
import type { TemplateItem } from '../db/template-tables.ts'
import { DEFAULT_TITLES } from '../programme/default-titles.ts'

/**
 * The programmes of meetings as others can begin with them, in their order: titles, minutes, texts, links and what a
 * deep dive is made of. Nobody is in them, nor a room: those belong to the one meeting. Of a visit for which its host
 * named a project only the minutes come along. One statement for all.
 * @returns a meeting's id → its items; a meeting without items is left out
 */
export const takeProgrammes = async (
  db: Db | Trx,
  meetingIds: string[],
): Promise<Map<string, TemplateItem[]>> => {
  if (meetingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('programme_item as item')
    .leftJoin('host_section as section', 'section.meeting_id', 'item.meeting_id')
    .where('item.meeting_id', 'in', meetingIds)
    .orderBy('item.position')
    .select(['item.meeting_id as meetingId', 'item.kind', 'item.title', 'item.minutes'])
    .select(['item.least_minutes as leastMinutes', 'item.fixed_start as fixedStart'])
    .select(['item.text', 'item.needs', 'item.internal_note as internalNote'])
    .select('section.visit_title as visitTitle')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('item_link as link')
          .whereRef('link.item_id', '=', 'item.id')
          .orderBy('link.position')
          .select(['link.title', 'link.url']),
      ).as('links'),
      jsonObjectFrom(
        eb
          .selectFrom('deep_dive')
          .whereRef('deep_dive.item_id', '=', 'item.id')
          .select(['deep_dive.form', 'deep_dive.title', 'deep_dive.output', 'deep_dive.materials'])
          .select('deep_dive.group_limit as groupLimit')
          .select((dive) =>
            jsonArrayFrom(
              dive
                .selectFrom('deep_dive_part as part')
                .whereRef('part.item_id', '=', 'item.id')
                .orderBy('part.position')
                .select(['part.form', 'part.title', 'part.minutes']),
            ).as('parts'),
          ),
      ).as('deepDive'),
    ])
    .execute()
  const programmes = new Map<string, TemplateItem[]>()
  for (const { meetingId, visitTitle, ...item } of rows)
    if (meetingId)
      programmes.set(meetingId, [
        ...(programmes.get(meetingId) ?? []),
        item.kind === 'projectVisit' && visitTitle ? withoutProject(item) : item,
      ])
  return programmes
}

/** One of them; empty when the meeting has no items. */
export const takeProgramme = async (db: Db | Trx, meetingId: string): Promise<TemplateItem[]> =>
  (await takeProgrammes(db, [meetingId])).get(meetingId) ?? []

// The project is that city's, and the next host has another.
const withoutProject = (item: TemplateItem): TemplateItem => ({
  ...item,
  title: DEFAULT_TITLES.nl.projectVisit,
  fixedStart: null,
  text: '',
  needs: '',
  internalNote: '',
  links: [],
})
