import { LONGEST_STEP } from '../../../../agenda/delay/delay.ts'
import { isId } from '../../../access/is-id.ts'
import { type Faults, type Typed, typedOf } from '../../typed.ts'

/** What was pressed on the page of a meeting's day. */
export interface DelayForm {
  typed: Typed
  faults: Faults
  /** the version that was on the screen; -1 when nobody could have seen it */
  basedOn: number
  /** null when none was named */
  itemId: string | null
  /** below zero: earlier; null when there are faults */
  minutes: number | null
}

/** Nothing was pressed yet. */
export const NOTHING_PRESSED: DelayForm = { typed: {}, faults: {}, basedOn: -1, itemId: null, minutes: null }

/** Reads a press: so many whole minutes, from 1 to LONGEST_STEP, later unless it says earlier. */
export const parseDelay = (body: unknown): DelayForm => {
  const typed = typedOf(body)
  const text = (typed.minutes ?? '').trim()
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
  const isFine = count >= 1 && count <= LONGEST_STEP
  return {
    typed,
    faults: isFine ? {} : { minutes: 'delayMinutes' },
    basedOn: /^\d{1,9}$/.test(typed.version ?? '') ? Number(typed.version) : -1,
    itemId: typed.itemId !== undefined && isId(typed.itemId) ? typed.itemId : null,
    minutes: isFine ? count * (typed.direction === 'earlier' ? -1 : 1) : null,
  }
}
