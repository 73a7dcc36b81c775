import type { ProgrammeItemKind } from '../../../../db/programme-tables.ts'
import { moved, type ProgrammeItem, programmeMark } from '../../../../programme/items.ts'
import { itemInput } from '../../../../programme/items-input.ts'
import { ITEM_KINDS, ITEM_STATES } from '../../../../programme/pillar.ts'
import type { ItemsSave } from '../../../../programme/save-items.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../typed.ts'

/** One line of the form: what was typed, and what is wrong with it. */
export interface ItemLine {
  item: ProgrammeItem
  typed: Typed
  faults: Faults
}

export interface ProgrammeForm {
  lines: ItemLine[]
  /** the programmeMark of what was shown */
  mark: string
  /** null when there are faults */
  input: ItemsSave['items'] | null
  /** what the pressed button asks for besides saving; null for the plain one */
  wish: ProgrammeWish | null
}

/** Moving is done when the form is read; its line is where the page opens again. */
export type ProgrammeWish =
  | { kind: 'move' | 'agree' | 'aside'; itemId: string }
  | { kind: 'add'; itemKind: ProgrammeItemKind }

/** The form of a programme as it is kept. */
export const formOfItems = (items: readonly ProgrammeItem[]): ProgrammeForm => ({
  lines: items.map((item) => ({
    item,
    typed: { title: item.title, minutes: String(item.minutes), state: item.state },
    faults: {},
  })),
  mark: programmeMark(items),
  input: null,
  wish: null,
})

/**
 * Reads a posted programme: its lines in the order in which they were shown, then one of them a place up or down when
 * that button was pressed. Kinds are never read from the form; lines that it does not know keep their stored text.
 */
export const parseProgramme = (body: unknown, stored: readonly ProgrammeItem[]): ProgrammeForm => {
  const posted = typedOf(body)
  const [movedId = '', way = ''] = (posted.move ?? '').split(':')
  const ordered = inOrder(stored, (posted.order ?? '').split(','))
  const items =
    way === 'up' ? moved(ordered, movedId, -1) : way === 'down' ? moved(ordered, movedId, 1) : ordered
  const read = items.map((item) => {
    const typed = {
      title: posted[`title-${item.id}`] ?? item.title,
      minutes: posted[`minutes-${item.id}`] ?? String(item.minutes),
      state: posted[`state-${item.id}`] ?? item.state,
    }
    const parsed = itemInput.safeParse(typed)
    const least = item.leastMinutes
    const isBelowLeast = parsed.data && least !== null && parsed.data.minutes < least
    const faults = isBelowLeast ? { minutes: 'belowLeast' } : faultsOf(parsed.error)
    return { item, typed, faults, value: isBelowLeast ? null : (parsed.data ?? null) }
  })
  const values = read.flatMap(({ item, value }) => (value ? [{ id: item.id, ...value }] : []))
  return {
    lines: read.map(({ item, typed, faults }) => ({ item, typed, faults })),
    mark: posted.mark ?? '',
    input: values.length === read.length ? values : null,
    wish: wishOf(posted, items),
  }
}

/** The state of an item as typed, or empty when it is none of them. */
export const stateTyped = ({ typed }: ItemLine): ProgrammeItem['state'] =>
  ITEM_STATES.find((state) => state === typed.state) ?? 'empty'

const wishOf = (posted: Typed, items: readonly ProgrammeItem[]): ProgrammeWish | null => {
  const itemKind = 'add' in posted ? ITEM_KINDS.find((kind) => kind === posted.kind) : undefined
  if (itemKind) return { kind: 'add', itemKind }
  const wishes = [
    { kind: 'move', itemId: posted.move?.split(':')[0] },
    { kind: 'agree', itemId: posted.agree },
    { kind: 'aside', itemId: posted.aside },
  ] as const
  for (const { kind, itemId } of wishes)
    if (itemId && items.some(({ id }) => id === itemId)) return { kind, itemId }
  return null
}

const inOrder = (items: readonly ProgrammeItem[], ids: string[]): ProgrammeItem[] => {
  const place = ({ id }: ProgrammeItem) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
  return [...items].sort((a, b) => place(a) - place(b))
}
