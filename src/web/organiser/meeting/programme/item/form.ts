import {
  type ItemInput,
  itemMark,
  MOST_LEADS,
  MOST_LINKS,
  type StoredItem,
} from '../../../../../programme/item.ts'
import { itemPageInput } from '../../../../../programme/item-input.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../../typed.ts'

/** The page of one item as it was typed. */
export interface ItemForm {
  typed: Typed
  faults: Faults
  /** the itemMark of what was shown */
  mark: string
  /** null when there are faults */
  input: ItemInput | null
}

/** The names of the rows for leads and for links, from 1. */
export const LEAD_ROWS = Array.from({ length: MOST_LEADS }, (_, at) => `lead-${at + 1}`)
export const LINK_ROWS = Array.from({ length: MOST_LINKS }, (_, at) => ({
  title: `link-title-${at + 1}`,
  url: `link-url-${at + 1}`,
}))

/** The form of an item as it is kept. */
export const formOfItem = (item: StoredItem): ItemForm => ({
  typed: typedItem(item),
  faults: {},
  mark: itemMark(item),
  input: null,
})

/** What the form of an item holds, field by field. */
export const typedItem = (item: StoredItem): Typed => ({
  title: item.title,
  text: item.text,
  minutes: String(item.minutes),
  leastMinutes: item.leastMinutes === null ? '' : String(item.leastMinutes),
  fixedStart: item.fixedStart ?? '',
  place: item.place,
  needs: item.needs,
  internalNote: item.internalNote,
  ...Object.fromEntries(LEAD_ROWS.map((name, at) => [name, item.leadIds[at] ?? ''])),
  ...Object.fromEntries(
    LINK_ROWS.flatMap(({ title, url }, at) => [
      [title, item.links[at]?.title ?? ''],
      [url, item.links[at]?.url ?? ''],
    ]),
  ),
})

// A form that was made by hand may leave a field out: that is the same as leaving it empty.
const LEFT_OUT: Typed = Object.fromEntries(
  ['title', 'text', 'minutes', 'leastMinutes', 'fixedStart', 'place', 'needs', 'internalNote'].map((name) => [
    name,
    '',
  ]),
)

/** Reads a posted item. @param choices ids of who may lead it: nobody else can be chosen, also not by hand */
export const parseItem = (body: unknown, choices: readonly string[]): ItemForm => {
  const typed = typedOf(body)
  const leads = LEAD_ROWS.filter((name) => (typed[name] ?? '') !== '')
  const strangers = leads.filter((name) => !choices.includes(typed[name] ?? ''))
  const parsed = itemPageInput.safeParse({
    ...LEFT_OUT,
    ...typed,
    leadIds: leads.map((name) => typed[name]),
    links: LINK_ROWS.map(({ title, url }) => ({ title: typed[title] ?? '', url: typed[url] ?? '' })),
  })
  const faults = {
    ...faultsOf(parsed.error, ([first, second, third]) =>
      first === 'links' ? `link-${String(third)}-${Number(second) + 1}` : String(first),
    ),
    ...Object.fromEntries(strangers.map((name) => [name, 'noChoice'])),
  }
  return {
    typed,
    faults,
    mark: typed.mark ?? '',
    input: parsed.data && strangers.length === 0 ? parsed.data : null,
  }
}
