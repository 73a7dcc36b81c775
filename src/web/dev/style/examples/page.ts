import type {
  Badge,
  CardList,
  CompareTexts,
  ContactCard,
  EmptyState,
  Facts,
  NoticePart,
  PageHead,
  PillarName,
} from '../../../parts.ts'
import type { Examples } from './examples.ts'

/** What stands around and between the parts of its own on every page: heads, facts, notices, cards, badges, icons. */
export const pageExamples = (): Record<string, Examples> => ({
  'page-head': { full: HEAD, 'title only': { ...HEAD, back: null, kicker: null, lead: null } },
  facts: {
    three: FACTS,
    'one on a line': { items: [{ term: 'Deelnemers', fact: '24', note: 'van 14 organisaties', href: null }] },
  },
  notice: {
    ...Object.fromEntries(Object.entries(NOTICES).map(([kind, text]) => [kind, notice(kind, text)])),
    'with a title and links': {
      ...notice('warning', 'Aïsha Voorbeeld kan dat doen.'),
      title: 'De gaststad heeft de route nog niet ingevuld.',
      links: [{ label: 'Stuur een herinnering', href: '/herinnering' }],
    },
  },
  badge: Object.fromEntries(Object.entries(BADGES).map(([kind, text]) => [kind, { kind, text }])),
  icon: Object.fromEntries(ICONS.map((name) => [name, { name }])),
  'icon-sprite': { all: {} },
  'empty-state': {
    'with a way on': NOTHING_YET,
    'title only': { title: 'Geen e-mails', text: null, action: null },
  },
  'card-list': {
    two: CARDS,
    empty: { ...CARDS, items: [] },
  },
  'contact-card': {
    full: CONTACT,
    'name only': {
      ...{ label: 'Vragen?', name: 'Zoë van Fictief' },
      ...{ role: null, organisation: null, email: null, phone: null, note: null },
    },
  },
  'compare-texts': { 'two texts': COMPARE },
})

const NOTICES: Record<NoticePart['kind'], string> = {
  ok: 'Bewaard. De gaststad ziet het meteen.',
  info: 'Je staat al op de lijst.',
  warning: 'Er zijn meer deelnemers dan plaatsen.',
  error: 'De e-mail kon niet weg: het adres bestaat niet.',
}
const WORDS: Record<string, string> = { ok: 'Gelukt', info: 'Weetje', warning: 'Let op', error: 'Fout' }
const notice = (kind: string, text: string) => ({ kind, word: WORDS[kind], title: null, text, links: [] })

const BADGES: Record<Badge['kind'], string> = {
  plain: 'werving',
  ok: 'loopt',
  warning: 'te laat',
  draft: 'concept',
}

const PILLAR_ICONS: PillarName[] = ['news', 'intervision', 'deepDive', 'projectVisit']
const ICONS = [
  ...PILLAR_ICONS,
  ...Object.keys(NOTICES),
  ...['back', 'forward', 'calendar', 'place', 'people', 'print'],
]

/** Nothing there yet, with the way on. */
export const NOTHING_YET: EmptyState = {
  title: 'Nog geen bijeenkomsten',
  text: 'De programmaleider zet de data erin zodra de gaststeden bekend zijn.',
  action: { label: 'Stel data voor', href: '/data' },
}

const HEAD: PageHead = {
  back: { label: 'Alle kringen', href: '/kringen' },
  kicker: 'Leerkring · oktober 2026 – juni 2027',
  title: 'Slim samenwerken in regionale netwerken',
  lead: 'Hoe werken gemeenten, provincies, waterschappen en partners samen in netwerken waarin niemand de baas is?',
}

/** When, where and with how many. */
export const FACTS: Facts = {
  items: [
    { term: 'Wanneer', fact: 'donderdag 10 december 2026', note: '12.00–18.00 uur', href: null },
    {
      ...{ term: 'Waar', fact: 'De Demokapel (fictief)', href: '/route' },
      note: 'Voorbeeldstraat 1, 9999 ZZ Amersfoort',
    },
    { term: 'Deelnemers', fact: '24', note: null, href: null },
  ],
}

const CONTACT: ContactCard = {
  label: 'Vragen?',
  name: 'Zoë van Fictief',
  role: 'programmaleider',
  organisation: 'Kennisplatform Stad & Regio',
  email: 'kring@example.org',
  phone: { text: '030 000 00 00', href: 'tel:+31300000000' },
  note: 'maandag tot en met donderdag',
}

const COMPARE: CompareTexts = {
  label: 'Twee versies van het welkom',
  yours: { heading: 'Jouw tekst', text: 'Welkom in Amersfoort.\n\nDe koffie staat klaar.' },
  theirs: { heading: 'Tekst van Ümit Testman, 14.02 uur', text: 'Welkom in Amersfoort, de stad van de kei.' },
}

const CARDS: CardList = {
  label: 'Leerkringen',
  empty: NOTHING_YET,
  items: [
    {
      href: '/kringen/slim',
      kicker: 'oktober 2026 – juni 2027',
      title: 'Slim samenwerken in regionale netwerken',
      text: 'Hoe houden wij een netwerk vitaal waarin niemand de baas is?',
      badge: { kind: 'ok', text: 'loopt' },
      facts: ['5 bijeenkomsten', '24 deelnemers', 'volgende: Amersfoort'],
    },
    { href: null, kicker: null, title: 'Wonen', text: null, badge: null, facts: [] },
  ],
}
