import { ITEM_STATES, isPillar } from '../../../../programme/pillar.ts'
import { field } from '../../../field.ts'
import type { Field } from '../../../form-parts.ts'
import type { PillarName } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { type ItemLine, type ProgrammeForm, stateTyped } from './form.ts'

/** One item of the programme, to change and to move. */
export interface ProgrammeLine {
  id: string
  legend: string
  pillar: PillarName | null
  pillarName: string | null
  /** '12.55–13.15', by the minutes that were saved last */
  times: string | null
  title: Field
  minutes: Field
  state: Field | null
  up: MoveButton | null
  down: MoveButton | null
  /** what a colleague saved on this line meanwhile */
  theirs: string | null
}

interface MoveButton {
  value: string
  label: string
  /** which item, for who hears it */
  of: string
}

/** The line of one item. @param times of all lines, null while some minutes are no number */
export const lineOf = (
  form: ProgrammeForm,
  line: ItemLine,
  at: number,
  times: string[] | null,
  { t }: Reader,
  isConflict: boolean,
): ProgrammeLine => {
  const { item, typed, faults } = line
  const pillarName = isPillar(item.kind) ? t(`agenda:pillar.${item.kind}`) : null
  const error = (name: string) => (faults[name] ? t(`programme:fault.${faults[name]}`) : null)
  const move = (way: 'up' | 'down') => ({
    value: `${item.id}:${way}`,
    label: t(`programme:${way}`),
    of: typed.title || (pillarName ?? ''),
  })
  return {
    id: `line-${item.id}`,
    legend: t('programme:legend', { number: at + 1, name: pillarName ?? t(`programme:kind.${item.kind}`) }),
    pillar: isPillar(item.kind) ? item.kind : null,
    pillarName,
    times: times?.[at] ?? null,
    title: field({
      name: `title-${item.id}`,
      label: t('programme:itemTitle'),
      value: typed.title ?? '',
      error: error('title'),
      isRequired: true,
    }),
    minutes: field({
      name: `minutes-${item.id}`,
      label: t('programme:minutes'),
      value: typed.minutes ?? '',
      error: error('minutes'),
      isRequired: true,
    }),
    state: isPillar(item.kind) ? stateField(line, t) : null,
    up: at === 0 ? null : move('up'),
    down: at === form.lines.length - 1 ? null : move('down'),
    theirs: isConflict ? theirsOf(line, t) : null,
  }
}

const stateField = (line: ItemLine, t: Reader['t']): Field =>
  field({
    name: `state-${line.item.id}`,
    label: t('programme:state'),
    options: ITEM_STATES.map((value) => ({
      value,
      label: t(`programme:stateName.${value}`),
      hint: null,
      isSelected: stateTyped(line) === value,
    })),
  })

const theirsOf = ({ item, typed }: ItemLine, t: Reader['t']) =>
  item.title === (typed.title ?? '').trim() && String(item.minutes) === (typed.minutes ?? '').trim()
    ? null
    : t('programme:theirs', { title: item.title, count: item.minutes })
