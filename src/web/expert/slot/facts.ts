import { dayInWords, hoursInWords, wallTimeOf } from '../../../time/day-words.ts'
import type { Fact, Facts } from '../../parts.ts'
import type { SlotOfPage, SlotReader } from './given.ts'

/** When, where and for whom: the item's own clock times, the way there, and how many come from where. */
export const slotFacts = (given: SlotOfPage, { t, language }: SlotReader): Facts => {
  const { agenda, slot, people, organisations } = given
  const { meeting, venue } = agenda
  const line = agenda.lines.find(({ itemId }) => itemId === slot.itemId)
  const hours = line && hoursInWords(wallTimeOf(line.startMinute), wallTimeOf(line.endMinute), language)
  const fact = (term: string, text: string, note: string | null = null): Fact[] =>
    text === '' ? [] : [{ term: t(`expert:slot.${term}`), fact: text, note, href: null }]
  const walk = venue.walkFromStationMinutes
  const place = venue.name || meeting.place || t('agenda:page.placeToBeDecided')
  return {
    items: [
      ...fact('when', dayInWords(meeting.heldOn, language), hours ?? null),
      ...fact(
        'where',
        [place, line?.place].filter(Boolean).join(', '),
        venue.address || (venue.name && meeting.place) || null,
      ),
      ...fact(
        'route',
        venue.route || '',
        walk === null ? null : t('agenda:walkFromStation', { count: walk }),
      ),
      ...(venue.route === '' && walk !== null
        ? fact('route', t('agenda:walkFromStation', { count: walk }))
        : []),
      ...fact('people', t('expert:slot.peopleCount', { count: people }), organisations.join(', ') || null),
      ...fact('theme', meeting.theme),
    ],
  }
}
