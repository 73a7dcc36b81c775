import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { seatsFree } from '../../../registration/registration.ts'
import { periodInWords } from '../../../time/day-words.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, Facts, PageHead, PillarName, Seats, SeriesLine } from '../../parts.ts'
import { seriesLine } from '../../series-line.ts'
import { type JoinPart, joinPart, type RefusedAddress } from './join.ts'

export interface CirclePage {
  head: PageHead
  /** straight to the form, on a phone a long way down; null when there is none */
  jump: Link | null
  series: SeriesLine
  facts: Facts
  pillarsTitle: string
  pillarsLead: string
  pillars: { pillar: PillarName; name: string; text: string }[]
  stepsTitle: string
  steps: string[]
  join: JoinPart
  seats: Seats
  contact: ContactCard
}

export interface LetterSentPage {
  head: PageHead
  paragraphs: string[]
  ways: Link[]
}

export interface Reader {
  t: Translate
  language: Language
  now: Temporal.Instant
}

const PILLARS: readonly PillarName[] = ['news', 'intervision', 'deepDive', 'projectVisit']

/** The public page of a circle. @param asked an address that was refused; null before anything was typed */
export const circlePage = (
  circle: PublicCircle,
  reader: Reader,
  asked: RefusedAddress | null,
): CirclePage => {
  const { t, language } = reader
  const join = joinPart(circle, t, asked)
  return {
    head: {
      back: { label: t('visitor:circle.back'), href: '/' },
      kicker: [t('visitor:circle.kind'), periodInWords(circle.startsOn, circle.endsOn, language)].join(' · '),
      title: circle.title,
      lead: circle.centralQuestion,
    },
    jump: join.form ? { label: t('visitor:circle.jump'), href: '#join' } : null,
    series: seriesLine(circle.meetings, {
      ...reader,
      hrefOf: (number) => `/kringen/${circle.slug}/meetings/${number}`,
    }),
    facts: { items: factsOf(circle, t) },
    pillarsTitle: t('visitor:circle.pillarsTitle'),
    pillarsLead: t('visitor:circle.pillarsLead'),
    pillars: PILLARS.map((pillar) => ({
      pillar,
      name: t(`visitor:pillar.${pillar}.name`),
      text: t(`visitor:pillar.${pillar}.text`),
    })),
    stepsTitle: t('visitor:circle.stepsTitle'),
    steps: ['ask', 'form', 'calendar'].map((step) => t(`visitor:circle.step.${step}`)),
    join,
    seats: seatsOf(circle, t),
    contact: contactOf(circle, t),
  }
}

/** The page after asking for a link; the same for everybody. */
export const letterSentPage = (circle: PublicCircle, t: Translate): LetterSentPage => ({
  head: {
    back: { label: circle.title, href: `/kringen/${circle.slug}` },
    kicker: null,
    title: t('visitor:letterSent.title'),
    lead: t('visitor:letterSent.lead'),
  },
  paragraphs: [
    t('visitor:letterSent.known'),
    t('visitor:letterSent.nothing'),
    t('visitor:letterSent.contact', { name: circle.contactName, email: circle.contactEmail }),
  ],
  ways: [{ label: t('visitor:letterSent.again'), href: `/kringen/${circle.slug}#join` }],
})

/** The named person who answers questions about a circle. */
export const contactOf = (
  circle: Pick<PublicCircle, 'contactName' | 'contactEmail' | 'contactPhone' | 'instituteName'>,
  t: Translate,
): ContactCard => ({
  label: t('visitor:circle.questions'),
  name: circle.contactName,
  role: null,
  organisation: circle.instituteName,
  email: circle.contactEmail,
  phone: circle.contactPhone
    ? { text: circle.contactPhone, href: `tel:${circle.contactPhone.replace(/[^\d+]/g, '')}` }
    : null,
  note: null,
})

const factsOf = (circle: PublicCircle, t: Translate) => {
  const goingOn = circle.meetings.filter((meeting) => meeting.state === 'planned')
  const cities = new Set(goingOn.map((meeting) => meeting.place).filter(Boolean))
  const fact = (key: string, text: string, note: string | null = null) =>
    text ? [{ term: t(`visitor:circle.fact.${key}`), fact: text, note, href: null }] : []
  return [
    ...fact(
      'meetings',
      t('visitor:circle.meetings', { count: goingOn.length }),
      cities.size > 0 ? t('visitor:circle.cities', { count: cities.size }) : null,
    ),
    ...fact('theme', circle.theme),
    ...fact('region', circle.region),
    ...fact('partners', circle.partners.join(', ')),
  ]
}

const seatsOf = ({ seats }: PublicCircle, t: Translate): Seats => ({
  label: t('visitor:circle.seats'),
  taken: seats.capacity - seatsFree(seats),
  capacity: seats.capacity,
  text: [
    t('visitor:circle.taken', { taken: seats.capacity - seatsFree(seats), capacity: seats.capacity }),
    ...(seats.waiting > 0 ? [t('visitor:circle.waiting', { count: seats.waiting })] : []),
  ].join(' '),
})
