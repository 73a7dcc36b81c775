import { field } from '../../field.ts'
import type { Field, FieldOption, Hidden } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Reader } from '../reader.ts'
import { MOST_COUNTED } from './chosen-letters.ts'
import { filterHref, GROUPS, type Group, LETTER_KINDS, type LetterFilter } from './filter.ts'
import { kindInWords } from './letter-words.ts'
import type { CircleName } from './queries.ts'

/** What an organiser can ask of the outbox, and how many letters there are of each state. */
export interface FilterPart {
  action: string
  hidden: Hidden[]
  text: Field
  choices: Field[]
  submit: string
  /** above the form, which is open once something is asked */
  summary: string
  isAsked: boolean
  /** null as long as everything is shown */
  reset: Link | null
  groups: { label: string; items: GroupLink[] }
}

interface GroupLink {
  label: string
  href: string
  /** empty for all of them together, which nobody counts */
  count: string
  isCurrent: boolean
}

/** The filter as it stands, with the counts of every group under it. */
export const filterPart = (
  filter: LetterFilter,
  { circles, counts }: { circles: CircleName[]; counts: Record<Group, number> },
  reader: Reader,
): FilterPart => {
  const { t } = reader
  const isAsked = filter.text !== '' || filter.circle !== '' || filter.kind !== ''
  return {
    action: '/organiser/letters',
    hidden: filter.group === '' ? [] : [{ name: 'group', value: filter.group }],
    text: field({
      name: 'text',
      label: t('outbox:filter.text'),
      value: filter.text,
      inputMode: 'search',
      maxLength: 100,
    }),
    choices: [circleField(filter, circles, reader), kindField(filter, reader)],
    submit: t('organiser:letters.filter'),
    summary: t('outbox:filter.summary'),
    isAsked,
    reset: isAsked
      ? {
          label: t('outbox:filter.reset'),
          href: filterHref({ circle: '', kind: '', text: '', group: filter.group }),
        }
      : null,
    groups: { label: t('outbox:groups'), items: groupLinks(filter, counts, reader) },
  }
}

const circleField = ({ circle }: LetterFilter, circles: CircleName[], { t }: Reader): Field =>
  field({
    name: 'circle',
    label: t('organiser:letters.circle'),
    options: [
      option('', t('organiser:letters.allCircles'), circle),
      ...circles.map(({ slug, title }) => option(slug, title, circle)),
    ],
  })

const kindField = ({ kind }: LetterFilter, reader: Reader): Field => {
  const { t, language } = reader
  const kinds = LETTER_KINDS.map((one) => option(one, kindInWords(one, reader), kind))
  return field({
    name: 'kind',
    label: t('organiser:letters.kind'),
    options: [
      option('', t('outbox:filter.allKinds'), kind),
      ...kinds.toSorted((a, b) => a.label.localeCompare(b.label, language)),
    ],
  })
}

const groupLinks = (
  filter: LetterFilter,
  counts: Record<Group, number>,
  { t, language }: Reader,
): GroupLink[] => [
  {
    label: t('outbox:group.all'),
    href: filterHref({ ...filter, group: '' }),
    count: '',
    isCurrent: filter.group === '',
  },
  ...GROUPS.map((group) => ({
    label: t(`outbox:group.${group}`),
    href: filterHref({ ...filter, group }),
    count: `${counts[group].toLocaleString(language)}${counts[group] === MOST_COUNTED ? '+' : ''}`,
    isCurrent: filter.group === group,
  })),
]

const option = (value: string, label: string, chosen: string): FieldOption => ({
  value,
  label,
  hint: null,
  isSelected: value === chosen,
})
