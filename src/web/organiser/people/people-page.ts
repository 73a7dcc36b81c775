import { dayInWords } from '../../../time/day-words.ts'
import { field } from '../../field.ts'
import type { Field, FieldOption, Hidden } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type AttendancePart, attendancePart } from './attendance-part.ts'
import { choosePeople, STATE_ORDER } from './choose-people.ts'
import { type PeopleTable, peopleTable } from './people-table.ts'
import type { CirclePeople } from './queries.ts'
import { sortAsText, type Wish, wishAsQuery } from './wish.ts'

/** `organiser/people/list`: who registered for a circle, to search, sort and take along. */
export interface PeoplePage {
  head: PageHead
  filter: {
    action: string
    hidden: Hidden[]
    text: Field
    choices: Field[]
    submit: string
    /** null as long as everybody is shown */
    reset: Link | null
  }
  count: string
  files: { title: string; links: Link[]; note: string }
  table: PeopleTable
  /** more people than one page shows */
  pages: Link[]
  empty: EmptyState
  /** null until a meeting was held */
  attendance: AttendancePart | null
}

/** People on one page of the list. */
export const PEOPLE_PER_PAGE = 100

/** The list of a circle as a wish has it. */
export const peoplePage = (circle: CirclePeople, wish: Wish, reader: Reader): PeoplePage => {
  const { t } = reader
  const circleHref = `/organiser/circles/${circle.slug}`
  const href = `${circleHref}/people`
  const chosen = choosePeople(circle.people, wish)
  const last = Math.max(1, Math.ceil(chosen.length / PEOPLE_PER_PAGE))
  const page = Math.min(wish.page, last)
  const shown = chosen.slice((page - 1) * PEOPLE_PER_PAGE, page * PEOPLE_PER_PAGE)
  const isFiltered = chosen.length < circle.people.length
  return {
    head: {
      back: { label: circle.title, href: circleHref },
      kicker: null,
      title: t('people:title'),
      lead: null,
    },
    filter: filterOf(circle, wish, href, reader),
    count: isFiltered
      ? t('people:countOf', { count: chosen.length, total: circle.people.length })
      : t('people:count', { count: chosen.length }),
    files: filesOf(wish, href, reader),
    table: peopleTable(circle, shown, wish, reader),
    pages: [
      ...(page > 1
        ? [{ label: t('people:previous'), href: href + wishAsQuery({ ...wish, page: page - 1 }) }]
        : []),
      ...(page < last
        ? [{ label: t('people:next'), href: href + wishAsQuery({ ...wish, page: page + 1 }) }]
        : []),
    ],
    empty:
      circle.people.length === 0
        ? { title: t('people:nobody'), text: t('people:nobodyText'), action: null }
        : {
            title: t('people:noneFound'),
            text: t('people:noneFoundText'),
            action: { label: t('people:reset'), href },
          },
    attendance: attendancePart(circle, reader),
  }
}

const filterOf = (circle: CirclePeople, wish: Wish, href: string, reader: Reader): PeoplePage['filter'] => {
  const { t } = reader
  const present = new Set<string>(circle.people.map(({ state }) => state))
  const states = STATE_ORDER.filter((state) => present.has(state)).map((state) =>
    option(state, t(`people:state.${state}`), wish.state),
  )
  const meetings = circle.meetings.map(({ number, heldOn, place }) => {
    const when = dayInWords(heldOn, reader.language, 'short')
    const label = t('people:meeting', { number, when, place: place || t('series:placeUnknown') })
    return option(String(number), label, String(wish.meeting))
  })
  const choice = (name: string, options: FieldOption[]): Field =>
    field({
      name,
      label: t(`people:filter.${name}`),
      options: [option('', t('people:filter.all'), ''), ...options],
    })
  const order = sortAsText(wish)
  return {
    action: href,
    hidden: order === '' ? [] : [{ name: 'sort', value: order }],
    text: field({
      name: 'text',
      label: t('people:filter.text'),
      hint: t('people:filter.textHint'),
      value: wish.text,
      inputMode: 'search',
      maxLength: 100,
    }),
    choices: [
      choice('state', states),
      choice('organisation', organisationsOf(circle, wish)),
      choice('meeting', meetings),
    ],
    submit: t('people:filter.submit'),
    reset: wishAsQuery({ ...wish, page: 1 }) === '' ? null : { label: t('people:reset'), href },
  }
}

const organisationsOf = (circle: CirclePeople, wish: Wish): FieldOption[] => {
  const byId = new Map<string, string>()
  for (const { organisationId, organisation } of circle.people)
    if (organisationId && organisation) byId.set(organisationId, organisation)
  const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })
  return [...byId]
    .map(([id, name]) => option(id, name, wish.organisation))
    .toSorted((a, b) => collator.compare(a.label, b.label))
}

const filesOf = (wish: Wish, href: string, { t }: Reader): PeoplePage['files'] => {
  const query = wishAsQuery({ ...wish, page: 1 })
  return {
    title: t('people:files.title'),
    links: [
      { label: t('people:files.xlsx'), href: `${href}.xlsx${query}` },
      { label: t('people:files.csv'), href: `${href}.csv${query}` },
    ],
    note: t('people:files.note'),
  }
}

const option = (value: string, label: string, chosen: string): FieldOption => ({
  value,
  label,
  hint: null,
  isSelected: value === chosen,
})
