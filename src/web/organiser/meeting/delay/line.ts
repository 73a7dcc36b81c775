import type { AgendaItem } from '../../../../agenda/agenda.ts'
import { hoursInWords, timeInWords, wallTimeOf } from '../../../../time/day-words.ts'
import type { ActionForm } from '../../../form-parts.ts'
import type { Reader } from '../../reader.ts'
import type { DelayFacts } from './facts.ts'

/** One item of the day as it runs. */
export interface DelayLine {
  id: string
  time: string
  title: string
  /** from and until: '13.15–14.15 uur' */
  hours: string
  /** when it was to begin, where that is another time now */
  was: string | null
  /** 'nu' at the present item */
  mark: string | null
  isDone: boolean
  /** "this is where we are" */
  here: ActionForm | null
}

/** An item with its times now and as planned. @param at place of the present item; -1 before the first */
export const lineOf = (
  { line, index, at, mayPress }: { line: AgendaItem; index: number; at: number; mayPress: boolean },
  { agenda, delay, href }: DelayFacts,
  { t, language }: Reader,
): DelayLine => {
  const planned = agenda.lines.find(({ itemId }) => itemId === line.itemId)
  const time = timeInWords(wallTimeOf(line.startMinute), language)
  const isMoved = planned !== undefined && planned.startMinute !== line.startMinute
  return {
    id: `item-${index + 1}`,
    time,
    title: line.title,
    hours: hoursInWords(wallTimeOf(line.startMinute), wallTimeOf(line.endMinute), language),
    was: isMoved ? t('delay:was', { time: timeInWords(wallTimeOf(planned.startMinute), language) }) : null,
    mark: index === at ? t('delay:markHere') : null,
    isDone: index < at,
    here:
      mayPress && index !== at
        ? {
            action: `${href}/delay/place`,
            hidden: [
              { name: 'version', value: String(delay.version) },
              { name: 'itemId', value: line.itemId },
            ],
            label: t('delay:here'),
            look: 'subtle',
            isNegative: false,
            note: null,
          }
        : null,
  }
}
