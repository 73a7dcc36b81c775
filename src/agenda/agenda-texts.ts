import type { Pillar } from '../db/programme-tables.ts'
import type { Translate } from '../i18n/words.ts'
import type { Agenda } from './agenda.ts'

/** What the host or a guest expert wrote, beside the programme. */
export interface AgendaText {
  /** the pillar that it belongs to; null when it belongs to none */
  pillar: Pillar | null
  title: string
  /** empty when there are only details */
  text: string
  /** what to know about it, one by one */
  details: { term: string; fact: string }[]
}

/** What guest experts and the host tell everybody, in the order in which it is read. */
export const agendaTexts = (agenda: Agenda, t: Translate): AgendaText[] => [
  ...expertTexts(agenda, t),
  ...hostTexts(agenda, t),
]

// Who said nothing is left out.
const expertTexts = ({ lines }: Agenda, t: Translate): AgendaText[] =>
  lines
    .flatMap(({ experts }) => experts)
    .filter(({ biography }) => biography !== '')
    .map(({ name, biography }) => ({
      pillar: 'deepDive',
      title: t('agenda:page.aboutExpert', { name }),
      text: biography,
      details: [],
    }))

// The visit, the way there, what there is to eat; nothing for what was not said.
const hostTexts = (agenda: Agenda, t: Translate): AgendaText[] =>
  [
    visitText(agenda, t),
    routeText(agenda, t),
    textOf(t('agenda:page.catering'), agenda.venue.catering),
  ].filter(({ text, details }) => text !== '' || details.length > 0)

/** Whom to call and who leads the walk: names and a number, only for who comes. None when nobody was named. */
export const dayTexts = ({ onTheDay }: Agenda, t: Translate): AgendaText[] => {
  const details = detailsOf([
    [t('agenda:day.contact'), [onTheDay.contactName, onTheDay.contactPhone].filter(Boolean).join(' · ')],
    [t('agenda:day.guide'), onTheDay.guide],
    [t('agenda:day.backMarker'), onTheDay.backMarker],
  ])
  return details.length > 0 ? [{ pillar: null, title: t('agenda:day.title'), text: '', details }] : []
}

const visitText = ({ visit }: Agenda, t: Translate): AgendaText => ({
  // Without a title of its own the visit is named by its pillar alone.
  pillar: visit.title ? 'projectVisit' : null,
  title: visit.title || t('agenda:pillar.projectVisit'),
  text: [visit.story, visit.address].filter(Boolean).join('\n\n'),
  details: detailsOf([
    [t('agenda:visit.meetingPoint'), visit.meetingPoint],
    [t('agenda:visit.walk'), walkInWords(visit, t)],
    [t('agenda:visit.route'), routeInWords(visit, t)],
    [t('agenda:visit.equalAlternative'), visit.equalAlternative],
    [t('agenda:visit.gear'), visit.gear],
    [t('agenda:visit.weatherPlan'), visit.weatherPlan],
    [t('agenda:visit.photoRule'), visit.photoRule],
  ]),
})

const routeText = ({ venue }: Agenda, t: Translate): AgendaText => ({
  ...textOf(t('agenda:page.route'), venue.route),
  details: detailsOf([
    [t('agenda:venue.rooms'), venue.rooms.split('\n').filter(Boolean).join(', ')],
    [
      t('agenda:venue.hearingLoop'),
      venue.hearingLoop === null ? '' : t(`agenda:venue.loop.${venue.hearingLoop ? 'yes' : 'no'}`),
    ],
    [t('agenda:venue.access'), venue.accessNote],
  ]),
})

const textOf = (title: string, text: string): AgendaText => ({ pillar: null, title, text, details: [] })

const walkInWords = (visit: Agenda['visit'], t: Translate): string => {
  const minutes = [
    visit.walkOutMinutes === null ? '' : t('agenda:walkOut', { count: visit.walkOutMinutes }),
    visit.walkBackMinutes === null ? '' : t('agenda:walkBack', { count: visit.walkBackMinutes }),
  ]
  const distance =
    visit.distanceMetres === null ? '' : t('agenda:visit.metres', { count: visit.distanceMetres })
  return [distance, ...minutes].filter(Boolean).join(', ')
}

const routeInWords = ({ stepFreeRoute }: Agenda['visit'], t: Translate) =>
  stepFreeRoute === null ? '' : t(`agenda:page.stepFree.${stepFreeRoute ? 'yes' : 'no'}`)

const detailsOf = (rows: [term: string, fact: string][]): AgendaText['details'] =>
  rows.flatMap(([term, fact]) => (fact === '' ? [] : [{ term, fact }]))
