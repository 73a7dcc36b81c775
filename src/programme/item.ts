import { createHash } from 'node:crypto'
import type { ProgrammeItemKind } from '../db/programme-tables.ts'

/** Everything that an organiser says of one item on its own page. */
export interface ItemInput {
  title: string
  /** Markdown */
  text: string
  /** as many as are wanted */
  minutes: number
  /** as few as will do; null when the minutes are fixed */
  leastMinutes: number | null
  /** '12:30' when it must begin then, of a project visit the visit itself; null when it follows what stands before it */
  fixedStart: string | null
  place: string
  needs: string
  /** for the director's script only */
  internalNote: string
  /** persons, in order */
  leadIds: string[]
  links: ItemLink[]
}

export interface ItemLink {
  title: string
  url: string
}

/** An item as it is kept. */
export interface StoredItem extends ItemInput {
  id: string
  kind: ProgrammeItemKind
}

/** Links under one item, and people who lead it, at most. */
export const MOST_LINKS = 5
export const MOST_LEADS = 4

/** A mark of all that an item says: a form carries the mark of what it showed. */
export const itemMark = ({ id: _, kind: __, ...item }: StoredItem): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        item.title,
        item.text,
        item.minutes,
        item.leastMinutes,
        item.fixedStart,
        item.place,
        item.needs,
        item.internalNote,
        item.leadIds,
        item.links.map(({ title, url }) => [title, url]),
      ]),
    )
    .digest('base64url')
    .slice(0, 16)
