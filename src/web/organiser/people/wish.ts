/** What a list can be sorted by. */
export const SORTS = ['name', 'organisation', 'date', 'state'] as const
export type Sort = (typeof SORTS)[number]

/** Whom an organiser wants to see, and in which order: what stands behind the `?` of the list and its files. */
export interface Wish {
  sort: Sort
  isBackwards: boolean
  /** a state of registration; empty for all */
  state: string
  /** id of an organisation; empty for all */
  organisation: string
  /** number of a meeting: only those whom it expects; null for all */
  meeting: number | null
  /** words that must all occur; empty for all */
  text: string
  /** from 1 */
  page: number
}

/** Reads a wish from an address. Whatever is not understood there counts as not asked: an address cannot be wrong. */
export const readWish = (query: Readonly<Record<string, unknown>>): Wish => {
  const said = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : ''
  }
  const sort = said('sort')
  const name = sort.replace(/^-/, '')
  return {
    sort: SORTS.find((one) => one === name) ?? 'name',
    isBackwards: sort.startsWith('-'),
    state: said('state'),
    organisation: said('organisation'),
    meeting: numberIn(said('meeting')),
    text: said('text'),
    page: numberIn(said('page')) ?? 1,
  }
}

/** The part of an address that says this wish again, as short as can be: '' or '?state=waiting'. */
export const wishAsQuery = (wish: Wish): string => {
  const said = Object.entries({
    text: wish.text,
    state: wish.state,
    organisation: wish.organisation,
    meeting: wish.meeting === null ? '' : String(wish.meeting),
    sort: sortAsText(wish),
    page: wish.page === 1 ? '' : String(wish.page),
  }).filter(([, value]) => value !== '')
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** The order as an address says it: 'date', '-date'; empty for the usual one, by name. */
export const sortAsText = ({ sort, isBackwards }: Pick<Wish, 'sort' | 'isBackwards'>): string =>
  sort === 'name' && !isBackwards ? '' : `${isBackwards ? '-' : ''}${sort}`

const LONGEST = 100
const numberIn = (text: string): number | null => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null)
