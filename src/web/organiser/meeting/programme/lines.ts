import { ITEM_STATES, isPillar } from '../../../../programme/pillar.ts'
import { timeInWords } from '../../../../time/day-words.ts'
import { field } from '../../../field.ts'
import type { Field } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { Badge, PillarName } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { type ItemLine, type ProgrammeForm, stateTyped } from './form.ts'

/** One item of the programme, to change and to move. */
export interface ProgrammeLine {
  id: string
  legend: string
  pillar: PillarName | null
  pillarName: string | null
  /** '12.55–13.15', and what was done to make it fit */
  times: string | null
  /** 'Staat vast om 12.30 uur.'; null when it follows what stands before it */
  fixed: string | null
  title: Field
  minutes: Field
  state: Field | null
  /** agreed, and changed by somebody since */
  changed: Badge | null
  /** to the page with everything of this item */
  more: Link & { of: string }
  /** at the edge of the programme they are there but hidden: a line that moves may need them */
  up: LineButton & { isHidden: boolean }
  down: LineButton & { isHidden: boolean }
  agree: LineButton | null
  aside: LineButton
  /** what a colleague saved on this line meanwhile */
  theirs: string | null
}

interface LineButton {
  name: 'move' | 'agree' | 'aside'
  value: string
  label: string
  /** which item, for who hears it */
  of: string
}

/** What all lines of a page have in common. */
export interface LineFrame {
  form: ProgrammeForm
  /** of all lines; null while some minutes are no number */
  times: string[] | null
  isConflict: boolean
  /** of the programme's page */
  href: string
}

/** The line of one item. */
export const lineOf = (
  { form, times, isConflict, href }: LineFrame,
  line: ItemLine,
  at: number,
  reader: Reader,
): ProgrammeLine => {
  const { t } = reader
  const { item, typed, faults } = line
  const pillarName = isPillar(item.kind) ? t(`agenda:pillar.${item.kind}`) : null
  const error = (name: string) => (faults[name] ? t(`programme:fault.${faults[name]}`) : null)
  const of = typed.title || (pillarName ?? '')
  const move = (way: 'up' | 'down') => ({
    name: 'move' as const,
    value: `${item.id}:${way}`,
    label: t(`programme:${way}`),
    of,
  })
  return {
    id: `line-${item.id}`,
    legend: t('programme:legend', { number: at + 1, name: pillarName ?? t(`programme:kind.${item.kind}`) }),
    pillar: isPillar(item.kind) ? item.kind : null,
    pillarName,
    times: times?.[at] ?? null,
    fixed: fixedOf(item, reader),
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
    changed: item.isChangedSinceAgreed ? { kind: 'warning', text: t('programme:changedSinceAgreed') } : null,
    more: { label: t('programme:more'), href: `${href}/items/${item.id}`, of },
    agree: mayAgree(line) ? { name: 'agree', value: item.id, label: t('programme:agree'), of } : null,
    aside: { name: 'aside', value: item.id, label: t('programme:aside'), of },
    up: { ...move('up'), isHidden: at === 0 },
    down: { ...move('down'), isHidden: at === form.lines.length - 1 },
    theirs: isConflict ? theirsOf(line, t) : null,
  }
}

const fixedOf = ({ kind, fixedStart }: ItemLine['item'], { t, language }: Reader): string | null =>
  fixedStart === null
    ? null
    : t(kind === 'projectVisit' ? 'programme:visitFixed' : 'programme:fixed', {
        time: timeInWords(fixedStart, language),
      })

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

const mayAgree = ({ item }: ItemLine) =>
  isPillar(item.kind) && (item.state === 'filled' || item.isChangedSinceAgreed)

const theirsOf = ({ item, typed }: ItemLine, t: Reader['t']) =>
  item.title === (typed.title ?? '').trim() && String(item.minutes) === (typed.minutes ?? '').trim()
    ? null
    : t('programme:theirs', { title: item.title, count: item.minutes })
