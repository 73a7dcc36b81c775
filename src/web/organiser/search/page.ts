import type { Link } from '../../layout.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { foundInWords } from './found-words.ts'
import { type FoundGroup, GROUPS, type Group, groupsOf } from './groups.ts'
import { highlight, type Stretch } from './highlight.ts'
import { type Found, MOST_OF_A_KIND } from './queries.ts'
import type { Term } from './terms.ts'

/** `organiser/search/search`: what was found of a question, under headings. */
export interface SearchPage {
  head: PageHead
  form: { action: string; label: string; hint: string; value: string; button: string; key: string }
  /** how much was found, for who does not see it */
  told: string
  /** that words with a mistake were looked for; null when the question was found as it stands */
  near: string | null
  groups: FoundPart[]
  /** what to do when there is nothing, or no question yet */
  empty: EmptyState | null
  /** back to everything, when one heading was asked for */
  back: Link | null
}

interface FoundPart {
  id: string
  title: string
  items: { href: string; title: Stretch[]; note: Stretch[] }[]
  /** to all of them, or that there are too many; null when all stand here */
  more: Link | null
  tooMany: string | null
}

/** What was asked, and what came of it. */
export interface Answer {
  /** as it was typed */
  question: string
  /** the one heading that is asked for; null for all */
  group: Group | null
  terms: Term[]
  /** loose: nothing was found as it stands, so words with a mistake in them were looked for */
  how: 'exact' | 'loose'
  found: Found[]
}

// As many as are read at a glance; who wants more asks for that heading alone.
const AT_A_GLANCE = 5

/** The page on which everything of the institute can be found. */
export const searchPage = (answer: Answer, reader: Reader): SearchPage => {
  const { t } = reader
  const { question, terms, found, group, how } = answer
  const all = groupsOf(found, how === 'exact' ? terms : [])
  const shown = group === null ? all : all.filter((one) => one.group === group)
  const count = shown.reduce((sum, { total }) => sum + total, 0)
  return {
    head: {
      back: { label: t('organiser:menu.circles'), href: '/organiser' },
      kicker: null,
      title: t('search:title'),
      lead: null,
    },
    form: {
      action: '/organiser/search',
      label: t('search:label'),
      hint: t('search:hint'),
      value: question,
      button: t('search:button'),
      key: t('search:key'),
    },
    told: terms.length === 0 ? '' : t('search:told', { count }),
    near: how === 'loose' && count > 0 ? t('search:near', { question }) : null,
    groups: shown.map((one) => partOf(one, answer, reader)),
    empty: count > 0 ? null : emptyOf(answer, reader),
    back: group === null ? null : { label: t('search:all'), href: searchHref(question) },
  }
}

/** Reads what is asked for from an address; a heading that does not exist counts as not asked. */
export const readQuestion = (
  said: Readonly<Record<string, unknown>>,
): { question: string; group: Group | null } => ({
  question: typeof said.q === 'string' ? said.q.toWellFormed().trim().slice(0, 100) : '',
  group: GROUPS.find((one) => one === said.in) ?? null,
})

const searchHref = (question: string, group?: Group): string =>
  `/organiser/search?${new URLSearchParams({ q: question, ...(group ? { in: group } : {}) })}`

const partOf = (
  { group, lines, total }: FoundGroup,
  { question, terms, how, group: wanted }: Answer,
  reader: Reader,
): FoundPart => {
  const shown = wanted ? lines.slice(0, MOST_OF_A_KIND) : lines.slice(0, AT_A_GLANCE)
  return {
    id: `found-${group}`,
    title: reader.t(`search:groups.${group}`, { count: total }),
    items: shown.map((line) => {
      const { href, title, note } = foundInWords(line, reader)
      return { href, title: highlight(title, terms, how), note: highlight(note, terms, how) }
    }),
    more:
      !wanted && total > shown.length
        ? {
            label: reader.t(`search:more.${group}`, { count: total }),
            href: searchHref(question, group),
          }
        : null,
    tooMany: wanted && total > shown.length ? reader.t('search:tooMany', { count: shown.length }) : null,
  }
}

const emptyOf = ({ question, terms }: Answer, { t }: Reader): EmptyState => {
  if (terms.length === 0) return { title: t('search:ask.title'), text: t('search:ask.text'), action: null }
  return {
    title: t('search:none.title', { question }),
    text: t('search:none.text'),
    action: { label: t('search:none.action'), href: '/organiser' },
  }
}
