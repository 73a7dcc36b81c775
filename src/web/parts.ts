import type { Field, Hidden, Submit } from './form-parts.ts'
import type { Link, Notice } from './layout.ts'
import type { StationState } from './menu-parts.ts'

// Page types of the partials in views/partials; the name of each partial stands above its type.
// The parts of a form are in form-parts.ts. Every field must be present: null leaves a part out.

/** `page-head`: what this page is about. */
export interface PageHead {
  back: Link | null
  kicker: string | null
  title: string
  lead: string | null
}

/** `series-line`: the meetings of a circle as stations on one line; one to nine of them. */
export interface SeriesLine {
  /** Name of the list for who hears it, for instance "De vijf bijeenkomsten". */
  label: string
  stations: Station[]
}

export interface Station {
  state: StationState
  /** The state in a word; shown for `now` and `cancelled`, heard for all. */
  stateWord: string
  when: string
  city: string
  theme: string
  /** What is still missing, each in a few words. */
  missing: string[]
  href: string | null
}

/** The four pillars; also the names of their icons and colours. */
export type PillarName = 'news' | 'intervision' | 'deepDive' | 'projectVisit'

/** `agenda-axis`: a meeting from begin to end, height in proportion to time. */
export interface AgendaAxis {
  label: string
  lines: AgendaLine[]
  /** Word before the closing time of the day, for instance "einde". */
  endWord: string
  /** The sentence when it does not fit: "25 minuten te veel, door Verdieping". */
  overflow: string | null
}

export interface AgendaLine {
  id: string
  /** Clock times in the notation of the reader: 12.55 or 12:55. */
  startsAt: string
  endsAt: string
  /** Whole minutes, any number from 1. */
  minutes: number
  minutesText: string
  /** empty time before it, because it must not begin earlier; null mostly */
  wait: { startsAt: string; minutes: number; text: string } | null
  pillar: PillarName | null
  /** Stands whenever `pillar` stands. */
  pillarName: string | null
  title: string
  who: string | null
  /** Markdown of people; null when there is nothing more to say */
  text: string | null
  /** what is told in it, a title each */
  topics: string[]
  links: Link[]
  note: string | null
  /** what happens within it, by the clock; mostly none */
  stretches: { time: string; title: string }[]
  /** what stands there without anybody typing it: look-back or look-ahead */
  standing: { title: string; lines: string[] } | null
  /** what is the reader's own in it: group, room, turn; a sentence each, and none for everybody */
  own: string[]
}

/** `progress`: how far long work has come. */
export interface Progress {
  label: string
  done: number
  /** From 1. */
  total: number
  text: string
}

/** `facts`: a short list of terms with their fact; takes `{ items: Fact[] }`. */
export interface Facts {
  items: Fact[]
}

export interface Fact {
  term: string
  fact: string
  note: string | null
  href: string | null
}

/** `notice`: an alert in the running page; `title` and `links` are left out by null and []. */
export interface NoticePart extends Notice {
  title: string | null
  links: Link[]
}

/** `todo`: what is asked of you now, one action per line. */
export interface Todo {
  items: TodoItem[]
  /** Shown when there is nothing to do. */
  empty: EmptyState
}

export interface TodoItem {
  /** When: "Vandaag", "vóór do 26 november". */
  due: string | null
  isLate: boolean
  title: string
  explanation: string | null
  /** At most one item of a list should carry the main action. */
  action: { label: string; href: string; isMain: boolean } | null
}

/** `empty-state`: nothing here yet, what to do next and who can do it. */
export interface EmptyState {
  title: string
  text: string | null
  action: Link | null
}

/** `contact-card`: the named person behind a circle or a city. */
export interface ContactCard {
  label: string
  name: string
  role: string | null
  organisation: string | null
  email: string | null
  phone: { text: string; href: string } | null
  note: string | null
}

/** `compare-texts`: two versions of one text side by side, when someone else was first. */
export interface CompareTexts {
  label: string
  yours: { heading: string; text: string }
  theirs: { heading: string; text: string }
}

/** `card-list`: things to choose from (circles, meetings, cases), each a link with its facts. */
export interface CardList {
  label: string
  items: Card[]
  empty: EmptyState
}

export interface Card {
  href: string | null
  kicker: string | null
  title: string
  text: string | null
  badge: Badge | null
  facts: string[]
}

/** `badge`: a state in a word. */
export interface Badge {
  kind: 'plain' | 'ok' | 'warning' | 'draft'
  text: string
}

/** `errors/message`: the page for 404, 410, 422, 503 and 500. */
export interface ErrorMessagePage {
  /** For instance "Pagina niet gevonden". */
  kicker: string | null
  title: string
  text: string[]
  /** A number to mention when asking for help. */
  reference: string | null
  links: Link[]
  /** A small form that helps on, for instance "stuur mij een nieuwe link". */
  form: { action: string; hidden: Hidden[]; email: Field | null; submit: Submit } | null
}
