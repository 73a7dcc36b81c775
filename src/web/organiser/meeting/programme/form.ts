import { moved, type ProgrammeItem, programmeMark } from '../../../../programme/items.ts'
import { itemInput } from '../../../../programme/items-input.ts'
import { ITEM_STATES } from '../../../../programme/pillar.ts'
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
  /** the item that a button asked to move; its line is where the page opens again */
  movedId: string | null
}

/** The form of a programme as it is kept. */
export const formOfItems = (items: readonly ProgrammeItem[]): ProgrammeForm => ({
  lines: items.map((item) => ({
    item,
    typed: { title: item.title, minutes: String(item.minutes), state: item.state },
    faults: {},
  })),
  mark: programmeMark(items),
  input: null,
  movedId: null,
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
    return { item, typed, faults: faultsOf(parsed.error), value: parsed.data ?? null }
  })
  const values = read.flatMap(({ item, value }) => (value ? [{ id: item.id, ...value }] : []))
  return {
    lines: read.map(({ item, typed, faults }) => ({ item, typed, faults })),
    mark: posted.mark ?? '',
    input: values.length === read.length ? values : null,
    movedId: items.some((item) => item.id === movedId) ? movedId : null,
  }
}

/** The state of an item as typed, or empty when it is none of them. */
export const stateTyped = ({ typed }: ItemLine): ProgrammeItem['state'] =>
  ITEM_STATES.find((state) => state === typed.state) ?? 'empty'

const inOrder = (items: readonly ProgrammeItem[], ids: string[]): ProgrammeItem[] => {
  const place = ({ id }: ProgrammeItem) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
  return [...items].sort((a, b) => place(a) - place(b))
}
