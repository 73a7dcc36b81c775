import type {
  CardList,
  CompareTexts,
  ContactCard,
  EmptyState,
  Facts,
  NoticePart,
  PageHead,
  Progress,
  Seats,
  Todo,
} from '../../src/web/parts.ts'
import type { TaskList } from '../../src/web/task-list.ts'

export const nothingHere: EmptyState = {
  title: 'Nog geen bijeenkomsten',
  text: 'De programmaleider zet de data erin zodra de gaststeden bekend zijn.',
  action: { label: 'Stel data voor', href: '/data' },
}

export const head: PageHead = {
  back: { label: 'Alle kringen', href: '/kringen' },
  kicker: 'Leerkring · oktober 2026 – juni 2027',
  title: 'Slim samenwerken in regionale netwerken',
  lead: 'Hoe werken gemeenten, provincies, waterschappen en partners samen in netwerken waarin niemand de baas is?',
}
export const facts: Facts = {
  items: [
    { term: 'Wanneer', fact: 'donderdag 10 december 2026', note: '12.00–18.00 uur', href: null },
    {
      term: 'Waar',
      fact: 'De Demokapel (fictief)',
      note: 'Voorbeeldstraat 1, 9999 ZZ Amersfoort',
      href: '/route',
    },
    { term: 'Deelnemers', fact: '24', note: 'van 14 organisaties', href: null },
  ],
}
export const notice: NoticePart = {
  kind: 'warning',
  word: 'Let op',
  title: 'De gaststad heeft de route nog niet ingevuld.',
  text: 'Aïsha Voorbeeld kan dat doen.',
  links: [{ label: 'Stuur een herinnering', href: '/herinnering' }],
}
export const todo: Todo = {
  empty: nothingHere,
  items: [
    {
      due: 'Vandaag',
      isLate: true,
      title: 'Vraag een gastexpert voor Amersfoort',
      explanation: 'Verdieping begint over 19 dagen; Ümit Testman bood zich aan bij zijn aanmelding.',
      action: { label: 'Lees en verstuur de uitnodiging', href: '/uitnodiging', isMain: true },
    },
    {
      due: 'vóór do 26 november',
      isLate: false,
      title: 'Verstuur programma en casussen',
      explanation: 'Gaat naar 22 deelnemers; 3 onderdelen veranderd sinds versie 2.',
      action: { label: 'Bekijk wat verandert', href: '/verschil', isMain: false },
    },
  ],
}
export const contact: ContactCard = {
  label: 'Vragen?',
  name: 'Zoë van Fictief',
  role: 'programmaleider',
  organisation: 'Kennisplatform Stad & Regio',
  email: 'kring@example.org',
  phone: { text: '030 000 00 00', href: 'tel:+31300000000' },
  note: 'maandag tot en met donderdag',
}
export const compare: CompareTexts = {
  label: 'Twee versies van het welkom',
  yours: { heading: 'Uw tekst', text: 'Welkom in Amersfoort.\n\nDe koffie staat klaar.' },
  theirs: { heading: 'Tekst van Ümit Testman, 14.02 uur', text: 'Welkom in Amersfoort, de stad van de kei.' },
}
export const cards: CardList = {
  label: 'Leerkringen',
  empty: nothingHere,
  items: [
    {
      href: '/kringen/slim',
      kicker: 'oktober 2026 – juni 2027',
      title: 'Slim samenwerken in regionale netwerken',
      text: 'Hoe houden wij een netwerk vitaal waarin niemand de baas is?',
      badge: { kind: 'ok', text: 'loopt' },
      facts: ['5 bijeenkomsten', '24 deelnemers', 'volgende: Amersfoort'],
    },
  ],
}
export const seats: Seats = {
  label: 'Plaatsen Amersfoort',
  taken: 17,
  capacity: 20,
  text: '17 van 20 bezet, 1 wacht.',
}
export const progress: Progress = {
  label: 'Uitnodigingen',
  done: 61,
  total: 200,
  text: '61 van 200 brieven verstuurd.',
}

export const tasks: TaskList = {
  id: 'host',
  title: 'Wat Amersfoort doet',
  items: [
    {
      id: 'task-1',
      due: 'Te laat: dit moest klaar zijn op donderdag 29 oktober 2026',
      isLate: true,
      title: 'Route voorlopen, tijden meten, alternatief regelen',
      badge: { kind: 'warning', text: 'te laat' },
      note: null,
      buttons: [{ action: '/taken/1', label: 'Gedaan', of: 'Route voorlopen', look: 'secondary' }],
    },
    {
      id: 'task-2',
      due: 'Uiterlijk donderdag 26 november 2026',
      isLate: false,
      title: 'Catering bestellen met aantallen per dieetwens (zonder namen)',
      badge: { kind: 'ok', text: 'gedaan' },
      note: 'Gedaan op za 21 november 2026, volgens Hanna Gastvrij.',
      buttons: [{ action: '/taken/2', label: 'Toch niet gedaan', of: 'Catering', look: 'subtle' }],
    },
  ],
  empty: 'Hier is niets te doen.',
}
