import { formsOf } from '../expert/deep-dive.ts'
import type { Translate } from '../i18n/words.ts'
import { isPillar } from '../programme/pillar.ts'
import type { Agenda, AgendaItem } from './agenda.ts'

/**
 * The title of an item where the name of its pillar stands beside it: 'Verdieping: werksessie belangenkaart' becomes
 * 'Werksessie belangenkaart'. Any other title stays as it was written.
 */
export const titleBeside = (item: Pick<AgendaItem, 'kind' | 'title'>, t: Translate): string => {
  if (!isPillar(item.kind)) return item.title
  const name = `${t(`agenda:pillar.${item.kind}`)}: `
  if (!item.title.toLowerCase().startsWith(name.toLowerCase())) return item.title
  const rest = item.title.slice(name.length).trim()
  return rest === '' ? item.title : rest.charAt(0).toUpperCase() + rest.slice(1)
}

/**
 * Who and where, in one line under the title; null when there is nothing to add.
 * @param withWalk false where the walk stands beside it by the clock
 */
export const detailOf = (
  agenda: Agenda,
  item: AgendaItem,
  t: Translate,
  { withWalk }: { withWalk: boolean } = { withWalk: true },
): string | null => {
  const parts = partsOf(agenda, item, t, withWalk).filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join(' · ')
}

const partsOf = (agenda: Agenda, item: AgendaItem, t: Translate, withWalk: boolean): string[] => [
  ...whoOf(agenda, item, t, withWalk),
  item.place,
]

const whoOf = (agenda: Agenda, item: AgendaItem, t: Translate, withWalk: boolean): string[] => {
  if (item.kind === 'arrival') return [agenda.venue.name, walkOf(agenda, t)]
  if (item.kind === 'welcome') return item.leads.length > 0 ? item.leads : [hostOf(agenda, t)]
  if (item.kind === 'projectVisit') return [...item.leads, ...visitOf(agenda, t, withWalk)]
  if (item.kind === 'deepDive') return [formsInWords(item, t), ...leadsAndExperts(item)]
  return isPillar(item.kind) || item.kind === 'closing' ? item.leads : []
}

/** 'Presentatie en discussie'; empty as long as nobody said it. */
const formsInWords = ({ deepDive }: AgendaItem, t: Translate): string =>
  deepDive
    ? listInWords(
        formsOf(deepDive).map((form) => t(`expert:form.${form}`)),
        t,
      )
    : ''

const listInWords = (words: string[], t: Translate): string => {
  const [first = '', ...rest] = words
  const small = rest.map((word) => word.charAt(0).toLowerCase() + word.slice(1))
  const last = small.pop()
  return last === undefined ? first : t('agenda:and', { first: [first, ...small].join(', '), last })
}

// An expert who leads the item is somebody of the circle too, and stands there once.
const leadsAndExperts = ({ leads, experts }: AgendaItem): string[] => [
  ...new Set([...leads, ...experts.map(({ name }) => name)]),
]

const hostOf = ({ meeting }: Agenda, t: Translate) =>
  meeting.place === '' ? '' : t('agenda:hosted', { city: meeting.place })

const walkOf = ({ venue }: Agenda, t: Translate) =>
  venue.walkFromStationMinutes === null
    ? ''
    : t('agenda:walkFromStation', { count: venue.walkFromStationMinutes })

const visitOf = ({ visit, speaker }: Agenda, t: Translate, withWalk: boolean): string[] => [
  ...(withWalk
    ? [
        countOf('walkOut', visit.walkOutMinutes, t),
        countOf('visitMinutes', visit.visitMinutes, t),
        countOf('walkBack', visit.walkBackMinutes, t),
      ]
    : []),
  countOf('groupLimit', visit.groupLimit, t),
  speakerOf(speaker, t),
]

const countOf = (key: string, count: number | null, t: Translate) =>
  count === null ? '' : t(`agenda:${key}`, { count })

const speakerOf = ({ name, topic }: Agenda['speaker'], t: Translate) => {
  if (name === '') return ''
  return topic === '' ? t('agenda:localSpeakerAlone', { name }) : t('agenda:localSpeaker', { name, topic })
}
