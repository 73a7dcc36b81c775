import type { Translate } from '../../../i18n/words.ts'
import { everyExample } from './examples/every-example.ts'

export interface ShownGroup {
  id: string
  title: string
  parts: ShownPart[]
}

export interface ShownPart {
  /** as in views/partials */
  name: string
  /** light above dark, where half a page is too narrow */
  isWide: boolean
  states: { name: string; looks: Specimen[] }[]
}

export interface Specimen {
  scheme: 'light' | 'dark'
  /** to look at only: not focused, not read aloud */
  isStill: boolean
  partial: string
  /** one, or all states of what is small */
  parts: object[]
}

// Parts of parts, seen in what they are part of; those of letters stand in a letter.
const PIECES =
  /^(field\/(attributes|described|explanation|label|legend)|form\/hidden|icon-sprite|letter\/.*|chart\/(caption|bars|table))$/
// So small that all their states stand in one row.
const SMALL = ['icon', 'badge', 'chart/mark', 'organiser/door-choice']
const WIDE = ['series-line', 'chart/rotation', 'card-list']
const LIVE = /^(field|form)\//
// They carry an id of their own, or take the focus: one of each.
const ONCE = ['results', 'registration/fields', 'form/error-summary']

const GROUPS: Record<string, RegExp> = {
  signatures: /^(series-line|agenda-axis)$/,
  asked: /^(todo|task-list|buttons|progress|seats)$/,
  charts: /^chart\//,
  fields: /^field\//,
  forms: /^form\//,
  told: /^(news\/|results$|case-outcome$|file-list$|registration\/)/,
  organisers: /^organiser\//,
  others: /^(?!page-head$)/,
  // Last, because nothing of a lower level may follow the head of a page.
  heads: /^page-head$/,
}

/** Every part on the page, each in the first group that knows its name. */
export const shownGroups = (t: Translate): ShownGroup[] => {
  const examples = everyExample(t)
  const names = shownParts(Object.keys(examples))
  const groupOf = (name: string) => Object.keys(GROUPS).find((key) => GROUPS[key]?.test(name))
  return Object.keys(GROUPS).map((key) => ({
    id: key,
    title: t(`dev:style.group.${key}`),
    parts: names
      .filter((name) => groupOf(name) === key)
      .map((name) => ({
        name,
        isWide: WIDE.includes(name),
        states: statesOf(name, Object.entries(examples[name] ?? {})),
      })),
  }))
}

/** The parts that are shown by themselves. */
export const shownParts = (names: string[]): string[] => names.filter((name) => !PIECES.test(name))

const statesOf = (name: string, states: [string, object][]): ShownPart['states'] => {
  const inOne = { name: states.map(([state]) => state).join(', '), parts: states.map(([, part]) => part) }
  const shown = SMALL.includes(name)
    ? [inOne]
    : states.map(([state, part]) => ({ name: state, parts: [part] }))
  return shown.map((state, at) => ({
    name: state.name,
    // A landmark of one name may stand on a page once, so of most parts one state is there for the keyboard and to be heard.
    looks: looksOf(name, state.parts, `${name.replaceAll('/', '-')}-${at}`, at > 0 && !LIVE.test(name)),
  }))
}

const looksOf = (partial: string, parts: object[], mark: string, isStill: boolean): Specimen[] => {
  const light = { scheme: 'light', isStill: isStill || partial === 'form/error-summary', partial } as const
  const dark = { scheme: 'dark', isStill: true, partial } as const
  return [
    { ...light, parts: marked(parts, mark) },
    ...(ONCE.includes(partial) ? [] : [{ ...dark, parts: marked(parts, `${mark}-dark`) }]),
  ]
}

// The same part stands on the page more than once: what must be unique there gets a mark of its own.
const marked = <Part>(part: Part, mark: string): Part => {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((one) => marked(one, mark)) as Part
  const isField = 'isRequired' in part
  // as: every property stays what it was, a text with a longer text.
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      const isUnique = key === 'id' || key === 'fieldId' || (isField && key === 'name')
      return [key, isUnique && typeof value === 'string' ? `${mark}-${value}` : marked(value, mark)]
    }),
  ) as Part
}
