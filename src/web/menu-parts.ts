// Page types of the partials around a page of a circle; apart from the others, because the layout holds them.

/** How a meeting stands on the series line. */
export type StationState = 'done' | 'now' | 'later' | 'cancelled'

/** `series-short`: the same line as numbers, on pages that are about one task. */
export interface SeriesShort {
  label: string
  stations: ShortStation[]
}

export interface ShortStation {
  state: StationState
  number: string
  city: string
  /** the city is shown beside its number; heard for all */
  isNamed: boolean
  /** the page is about this meeting */
  isHere: boolean
  /** day and state, for who hears it */
  heard: string
  href: string | null
}

/** `circle-menu`: where to go within a circle; the same on every page of it. */
export interface CircleMenu {
  /** with the title of the circle */
  label: string
  groups: MenuLink[]
  /** the pages of the group that is current; none when it has only one */
  pages: MenuLink[]
  pagesLabel: string
  /** null where the whole line stands */
  series: SeriesShort | null
}

export interface MenuLink {
  label: string
  href: string
  /** `page` is the page itself, `true` what it belongs to */
  current: 'page' | 'true' | null
}
