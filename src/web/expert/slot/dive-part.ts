import { formsOf } from '../../../expert/deep-dive.ts'
import { timeInWords, wallTimeOf } from '../../../time/day-words.ts'
import type { Fact, Facts } from '../../parts.ts'
import type { SlotOfPage, SlotReader } from './given.ts'

/** What a deep dive is made of. */
export interface DivePart {
  /** its forms */
  title: string
  label: string
  parts: SlotPart[]
  facts: Facts
}

/** One part of a deep dive on the clock: '14.30, Presentatie: Vijf kenmerken', and its minutes. */
interface SlotPart {
  time: string
  text: string
  minutes: string
}

/** The form of a deep dive with its parts and what goes with it; null as long as the organiser said nothing of it. */
export const divePart = (
  { found, agenda, slot }: SlotOfPage,
  { t, language }: SlotReader,
): DivePart | null => {
  const { deepDive } = found
  if (!deepDive) return null
  const start = agenda.lines.find(({ itemId }) => itemId === slot.itemId)?.startMinute ?? 0
  const before = (at: number) =>
    deepDive.parts.slice(0, at).reduce((minutes, part) => minutes + part.minutes, 0)
  const fact = (term: string, text: string): Fact[] =>
    text === '' ? [] : [{ term: t(`expert:slot.${term}`), fact: text, note: null, href: null }]
  return {
    title: formsOf(deepDive)
      .map((form) => t(`expert:form.${form}`))
      .join(' · '),
    label: t('expert:slot.parts'),
    parts: deepDive.parts.map((part, at) => ({
      time: timeInWords(wallTimeOf(start + before(at)), language),
      text: `${t(`expert:form.${part.form}`)}: ${part.title}`,
      minutes: t('agenda:minutesShort', { count: part.minutes }),
    })),
    facts: {
      items: [
        ...fact('output', deepDive.output),
        ...fact('materials', deepDive.materials),
        ...fact(
          'group',
          deepDive.groupLimit ? t('expert:slot.groupLimit', { count: deepDive.groupLimit }) : '',
        ),
      ],
    },
  }
}
