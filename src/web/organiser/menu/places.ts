/** One page of a circle's menu, or one where its pages begin. */
export interface Place {
  /** of its words in the area circle-menu */
  name: string
  /** below the page of the circle; of another path, with the slug for `:slug` */
  at: string
  /** what stands below it belongs to it as well; a page that only shares its beginning does not */
  covers?: string[]
  /** for who may change alone: a reader is refused there */
  changes?: boolean
  /** for everybody to read, once the circle is public */
  isPublic?: boolean
}

/** The menu of a circle: groups in the order of its work, each with the pages that stand under it. */
export const GROUPS: readonly { name: string; places: readonly Place[] }[] = [
  {
    name: 'overview',
    places: [
      { name: 'circle', at: '', covers: ['/publication', '/hosts'] },
      { name: 'check', at: '/check' },
      { name: 'results', at: '/results' },
      { name: 'public', at: '/kringen/:slug', isPublic: true },
    ],
  },
  {
    name: 'meetings',
    places: [
      { name: 'plan', at: '/meetings', changes: true },
      { name: 'series', at: '#meetings-title', covers: ['/meetings/'] },
      { name: 'information', at: '/information', covers: ['/information/'] },
      { name: 'tasks', at: '/tasks', changes: true },
    ],
  },
  {
    name: 'people',
    places: [
      { name: 'people', at: '/people', covers: ['/registrations/'] },
      { name: 'waysIn', at: '/ways-in', covers: ['/ways-in/'], changes: true },
    ],
  },
  {
    name: 'hosts',
    places: [
      { name: 'rotation', at: '/rotation', covers: ['/rotation/'] },
      { name: 'organisations', at: '/organisations' },
    ],
  },
  {
    name: 'letters',
    places: [
      { name: 'letters', at: '/organiser/letters?circle=:slug' },
      { name: 'occasions', at: '/occasions', covers: ['/occasions/'] },
      { name: 'updates', at: '/updates', covers: ['/updates/'] },
      { name: 'modes', at: '/letters/modes', changes: true },
      {
        name: 'words',
        at: '/organiser/letters/templates?circle=:slug',
        covers: ['/organiser/letters/templates/'],
      },
    ],
  },
  {
    name: 'settings',
    places: [
      { name: 'edit', at: '/edit', changes: true },
      { name: 'copy', at: '/copy', changes: true },
    ],
  },
]
