import type { CircleMenu, SeriesShort } from './menu-parts.ts'

/** A place to go, with finished words. */
export interface Link {
  label: string
  href: string
}

/** Where the browser finds the look; the same on every page (see assets.ts). */
export interface LayoutAssets {
  stylesheetHref: string
  fontHref: string
  iconHref: string
  /** An institute's own tokens, laid over ours; null means our own look. */
  themeHref: string | null
  /** a script that the page around the view runs; null for most */
}

/** Everything around the body of views/layouts/page.hbs. All words are finished; null leaves a part out. */
export interface Layout extends LayoutAssets {
  lang: 'nl' | 'en'
  /** Title of the page alone; the layout adds the name of the site. */
  title: string
  siteName: string
  /** Where the name of the site leads: the home of whoever is looking. */
  homeHref: string
  description: string | null
  canonicalHref: string | null
  openGraph: { title: string; description: string; url: string; type: string } | null
  /** Already made safe for a script element by whoever makes it. */
  jsonLd: string | null
  /** True keeps the page out of search engines and its address out of referrers. */
  isPrivate: boolean
  words: LayoutWords
  institute: { name: string; href: string } | null
  navigation: { label: string; href: string; isCurrent: boolean; badge: MenuBadge | null }[]
  /** A small form: choosing a language sets a cookie, and a GET never changes anything. */
  languageSwitch: { label: string; lang: 'nl' | 'en'; action: string; back: string } | null
  signOut: { action: string; label: string } | null
  /** of the circle that the page belongs to; for its organisers */
  circleMenu: CircleMenu | null
  /** the meetings of the circle in short, for who takes part; null where the whole line stands */
  series: SeriesShort | null
  footer: { contact: string | null; links: Link[] }
  /** A field in the head of every page; null where there is nothing to search, or the page itself is that field. */
  search: { action: string; label: string; button: string } | null
  /** the keys that open the search, and what shows while somebody types; null without a search */
  searchScriptHref: string | null
  notice: PageNotice | null
  /** a script that the page around the view runs; null for most */
  scriptHref: string | null
}

/** A number behind a word of the menu: what it counts is said to who hears it. */
export interface MenuBadge {
  text: string
  heard: string
}

/** The few words of the frame itself; area `layout` of the i18n files. */
export interface LayoutWords {
  skipToContent: string
  mainNavigation: string
  footerNavigation: string
}

/** One sentence about what just happened; `word` names the kind for who does not see the colour. */
export interface Notice {
  kind: 'ok' | 'info' | 'warning' | 'error'
  word: string
  text: string
}

/** The notice on top of a page. */
export interface PageNotice extends Notice {
  /** What it tells of can be taken back by this one button. */
  undo: { action: string; label: string } | null
}

/** Frame of views/layouts/print.hbs: agenda, attendance list, badges, director's script. */
export interface PrintLayout extends LayoutAssets {
  lang: 'nl' | 'en'
  title: string
  siteName: string
  /** Badges print without margins of ours; lists with many columns lie on their side; large has letters of 18 points. */
  paper: 'portrait' | 'landscape' | 'badges' | 'large'
  /** The way back and a sentence on how to print; on screen only. */
  back: Link | null
  printHint: string | null
}

/** Frame of views/layouts/letter.hbs: an HTML mail of 600 pixels that loads nothing from elsewhere. */
export interface LetterLayout {
  lang: 'nl' | 'en'
  subject: string
  /** The line that mail programs show behind the subject. */
  preheader: string | null
  siteName: string
  instituteName: string | null
  footer: {
    /** Why this person gets this letter. */
    why: string
    /** Who answers questions, by name. */
    contact: string | null
    links: Link[]
  }
}
