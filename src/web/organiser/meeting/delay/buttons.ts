import type { AgendaItem } from '../../../../agenda/agenda.ts'
import type { ActionForm, Field, Hidden } from '../../../form-parts.ts'
import type { Reader } from '../../reader.ts'
import { fieldMaker } from '../../typed.ts'
import type { DelayFacts } from './facts.ts'
import type { DelayForm } from './form.ts'

/** What can be pressed about the present item. */
export interface Buttons {
  /** on to the next item */
  onward: ActionForm | null
  /** 'Pauze begint'; null in the last item, which nothing follows */
  title: string | null
  steps: ActionForm[]
  other: {
    action: string
    hidden: Hidden[]
    minutes: Field
    later: string
    earlier: string
  } | null
  undo: ActionForm | null
}

const STEPS = [5, 10, -5]

/** The buttons: what comes next begins later or earlier, it begins now, or the last thing said was wrong. */
export const buttonsOf = (
  { delay, href, here, next }: DelayFacts & Record<'here' | 'next', AgendaItem | undefined>,
  form: DelayForm,
  { t }: Reader,
): Buttons => {
  const version = { name: 'version', value: String(delay.version) }
  const press = (page: string, label: string, hidden: Hidden[]): ActionForm => ({
    action: `${href}/${page}`,
    hidden: [version, ...hidden],
    label,
    look: 'secondary',
    isNegative: false,
    note: null,
  })
  const item = { name: 'itemId', value: next?.itemId ?? '' }
  const last = delay.steps.at(-1)
  return {
    onward: next
      ? { ...press('delay/place', t('delay:onward', { title: next.title }), [item]), look: 'primary' }
      : null,
    title: next ? t('delay:begins', { title: next.title }) : null,
    steps: next
      ? STEPS.filter((minutes) => minutes > 0 || here !== undefined).map((minutes) =>
          press('delay', t(minutes > 0 ? 'delay:later' : 'delay:earlier', { count: Math.abs(minutes) }), [
            item,
            { name: 'minutes', value: String(Math.abs(minutes)) },
            { name: 'direction', value: minutes > 0 ? 'later' : 'earlier' },
          ]),
        )
      : [],
    other: next
      ? {
          action: `${href}/delay`,
          hidden: [version, item],
          minutes: fieldMaker(
            form.typed,
            form.faults,
            t,
          )({
            name: 'minutes',
            label: t('delay:other'),
            unit: t('delay:minutes'),
            isRequired: true,
          }),
          later: t('delay:otherLater'),
          earlier: t('delay:otherEarlier'),
        }
      : null,
    undo: last ? { ...press('delay/removal', t('delay:undo'), []), look: 'subtle' } : null,
  }
}
