import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { seatsFree, stateOnArrival } from '../../../registration/registration.ts'
import { periodInWords } from '../../../time/day-words.ts'
import { type SeatsChart, seatsChart } from '../../chart/seats-chart.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, Facts, PageHead, PillarName, SeriesLine } from '../../parts.ts'
import { seriesLine } from '../../series-line.ts'
import { type InformationPart, informationPart } from '../information/part.ts'
import { type JoinPart, joinPart, type RefusedAddress } from './join.ts'

export interface CirclePage {
  head: PageHead
  /** straight to the form, on a phone a long way down; null when there is none */
  jump: Link | null
  series: SeriesLine
  /** all meetings for a calendar, without anybody in it; null while there are none */
  calendar: Link | null
  /** null when nothing is known but what stands above it */
  facts: Facts | null
  pillarsTitle: string
  pillarsLead: string
  pillars: { pillar: PillarName; name: string; text: string }[]
  stepsTitle: string
  steps: string[]
  /** the meeting without obligation before it; null when there is none to come */
  information: InformationPart | null
  join: JoinPart
  seats: SeatsChart
  contact: ContactCard
}

export interface LetterSentPage {
  head: PageHead
  paragraphs: string[]
  ways: Link[]
  contact: ContactCard
}

export interface Reader {
  t: Translate
  language: Language
  now: Temporal.Instant
}

const PILLARS: readonly PillarName[] = ['news', 'intervision', 'deepDive', 'projectVisit']

/**
 * The public page of a circle.
 * @param asked an address that was refused for registering, `askedInformation` one for its information meeting; null
 *   before anything was typed
 */
export const circlePage = (
  circle: PublicCircle,
  reader: Reader,
  asked: RefusedAddress | null,
  askedInformation: RefusedAddress | null = null,
): CirclePage => {
  const { t, language } = reader
  const join = joinPart(circle, t, asked)
  return {
    head: {
      back: { label: t('visitor:circle.back'), href: '/' },
      kicker: [
        t('visitor:circle.kind'),
        periodInWords(circle.startsOn, circle.endsOn, language),
        extentOf(circle, t),
      ].join('\u00a0· '),
      title: circle.title,
      lead: circle.centralQuestion,
    },
    jump: join.form
      ? { label: t(`visitor:circle.jump.${stateOnArrival(circle.seats)}`), href: '#join' }
      : null,
    series: seriesLine(circle.meetings, {
      ...reader,
      hrefOf: (number) => `/kringen/${circle.slug}/meetings/${number}`,
    }),
    calendar:
      circle.meetings.length > 0
        ? { label: t('visitor:circle.calendar'), href: `/kringen/${circle.slug}/agenda.ics` }
        : null,
    facts: factsOf(circle, t),
    pillarsTitle: t('visitor:circle.pillarsTitle'),
    pillarsLead: t('visitor:circle.pillarsLead'),
    pillars: PILLARS.map((pillar) => ({
      pillar,
      name: t(`visitor:pillar.${pillar}.name`),
      text: t(`visitor:pillar.${pillar}.text`),
    })),
    stepsTitle: t('visitor:circle.stepsTitle'),
    steps: ['ask', 'form', 'calendar'].map((step) => t(`visitor:circle.step.${step}`)),
    information: informationPart(circle, reader, askedInformation),
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
  paragraphs: [t('visitor:letterSent.known'), t('visitor:letterSent.nothing')],
  ways: [{ label: t('visitor:letterSent.again'), href: `/kringen/${circle.slug}#join` }],
  contact: contactOf(circle, t),
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

// '5 bijeenkomsten in 5 steden'; without cities while all hosts are to be decided.
const extentOf = ({ meetings }: PublicCircle, t: Translate) => {
  const goingOn = meetings.filter((meeting) => meeting.state === 'planned')
  const cities = new Set(goingOn.map((meeting) => meeting.place).filter(Boolean))
  const count = t('visitor:circle.meetings', { count: goingOn.length })
  return cities.size > 0 ? `${count} ${t('visitor:circle.cities', { count: cities.size })}` : count
}

const factsOf = (circle: PublicCircle, t: Translate): Facts | null => {
  const items = (['theme', 'region', 'partners'] as const)
    .map((key) => ({ key, fact: key === 'partners' ? circle.partners.join(', ') : circle[key] }))
    .filter(({ fact }) => fact !== '')
    .map(({ key, fact }) => ({ term: t(`visitor:circle.fact.${key}`), fact, note: null, href: null }))
  return items.length > 0 ? { items } : null
}

// A seat that is kept for somebody is taken, to who looks from outside.
const seatsOf = ({ seats }: PublicCircle, t: Translate): SeatsChart =>
  seatsChart(
    {
      title: t('visitor:circle.seats'),
      seats: [
        {
          heading: null,
          capacity: seats.capacity,
          confirmed: seats.capacity - seatsFree(seats),
          offered: 0,
          waiting: seats.waiting,
        },
      ],
    },
    t,
  )
