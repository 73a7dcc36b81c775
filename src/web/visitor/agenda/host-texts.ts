import type { Agenda } from '../../../agenda/agenda.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { Fact, Facts, PillarName } from '../../parts.ts'

/** What the host or a guest expert wrote, beside the programme. */
export interface AgendaText {
  /** the pillar that it belongs to, by icon and name; null when it belongs to none */
  pillar: { name: PillarName; label: string } | null
  title: string
  /** empty when there are only details */
  text: string
  /** what to know about it, one by one; null when there is nothing */
  details: Facts | null
}

/** What the host wrote for everybody: the visit, the way there, what there is to eat. Nothing for what was not said. */
export const hostTexts = (agenda: Agenda, t: Translate): AgendaText[] =>
  [
    visitText(agenda, t),
    routeText(agenda, t),
    textOf(t('agenda:page.catering'), agenda.venue.catering),
  ].filter(({ text, details }) => text !== '' || details !== null)

/** Whom to call and who leads the walk: names and a number, only for who comes. None when nobody was named. */
export const dayTexts = ({ onTheDay }: Agenda, t: Translate): AgendaText[] => {
  const details = detailsOf([
    [t('agenda:day.contact'), [onTheDay.contactName, onTheDay.contactPhone].filter(Boolean).join(' · ')],
    [t('agenda:day.guide'), onTheDay.guide],
    [t('agenda:day.backMarker'), onTheDay.backMarker],
  ])
  return details ? [{ pillar: null, title: t('agenda:day.title'), text: '', details }] : []
}

const visitText = ({ visit }: Agenda, t: Translate): AgendaText => ({
  // Without a title of its own the visit is named by its pillar alone.
  pillar: visit.title ? { name: 'projectVisit', label: t('agenda:pillar.projectVisit') } : null,
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

const textOf = (title: string, text: string): AgendaText => ({ pillar: null, title, text, details: null })

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

const detailsOf = (rows: [term: string, fact: string][]): Facts | null => {
  const items: Fact[] = rows.flatMap(([term, fact]) =>
    fact === '' ? [] : [{ term, fact, note: null, href: null }],
  )
  return items.length === 0 ? null : { items }
}
