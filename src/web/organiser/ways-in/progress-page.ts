import type { Circle } from '../../../circle/circle.ts'
import type { ListOutcome } from '../../../db/people-list-tables.ts'
import { RETENTION_DAYS } from '../../../people/personal-data.ts'
import type { Link } from '../../layout.ts'
import type { Facts, PageHead, Progress } from '../../parts.ts'
import type { Sheet } from '../people/people-sheet.ts'
import type { Reader } from '../reader.ts'
import type { ListLine, PeopleListState } from './progress-queries.ts'
import { waysInHref } from './way-parts.ts'

/** `organiser/ways-in/progress`: how far a list was entered, and in the end what became of every line. */
export interface ListProgressPage {
  head: PageHead
  /** the one sentence about it, also heard when it changes */
  told: string
  title: string
  /** null when every line has its outcome */
  running: { progress: Progress; reload: Link; scriptHref: string } | null
  numbers: Facts
  parts: { title: string; lines: string[]; more: string | null }[]
  links: Link[]
}

/** Of each outcome so many lines stand on the page; the file has all. */
export const LINES_OF_EACH = 100

/** What an organiser wants to know first: who was not entered. */
const OUTCOMES = [
  'failed',
  'notOpen',
  'alreadyRegistered',
  'twice',
  'waiting',
  'confirmed',
] as const satisfies ListOutcome[]

/** How a list stands now. */
export const progressPage = (
  circle: Circle,
  list: PeopleListState,
  lines: ListLine[],
  reader: Reader,
  scriptHref: string,
): ListProgressPage => {
  const { t } = reader
  const href = listHref(circle, list.id)
  const left = list.counts.get('left') ?? 0
  const isRunning = list.finishedAt === null
  const done = list.total - left
  return {
    head: {
      back: { label: t('ways-in:list.title'), href: `${waysInHref(circle)}/list` },
      kicker: circle.title,
      title: t('ways-in:progress.title'),
      lead: null,
    },
    told: isRunning
      ? t('ways-in:progress.running')
      : t('ways-in:progress.finished', { days: RETENTION_DAYS.list }),
    title: t(`ways-in:progress.${isRunning ? 'soFar' : 'report'}`),
    running: isRunning
      ? {
          progress: {
            label: t('ways-in:progress.label'),
            done,
            total: Math.max(1, list.total),
            text: t('ways-in:progress.text', { done, total: list.total }),
          },
          reload: { label: t('ways-in:progress.reload'), href },
          scriptHref,
        }
      : null,
    numbers: {
      items: OUTCOMES.filter((outcome) => list.counts.has(outcome)).map((outcome) => ({
        term: t(`ways-in:progress.outcome.${outcome}`),
        fact: String(list.counts.get(outcome)),
        note: null,
        href: null,
      })),
    },
    parts: isRunning ? [] : OUTCOMES.flatMap((outcome) => part(outcome, list, lines, reader)),
    links: isRunning
      ? []
      : [
          { label: t('ways-in:progress.file'), href: `${href}.csv` },
          { label: t('ways-in:progress.people'), href: `/organiser/circles/${circle.slug}/people` },
        ],
  }
}

/** Where a list that was confirmed can be followed. */
export const listHref = (circle: Circle, listId: string): string => `${waysInHref(circle)}/list/${listId}`

/** Every line of a list with its outcome, as a sheet. */
export const reportSheet = (lines: ListLine[], { t }: Reader): Sheet => ({
  name: t('ways-in:progress.report'),
  headings: ['line', 'name', 'email', 'outcome'].map((column) => t(`ways-in:progress.column.${column}`)),
  rows: lines.map(({ line, name, email, outcome }) => [
    String(line),
    name,
    email,
    t(`ways-in:progress.outcome.${outcome ?? 'left'}`),
  ]),
})

const part = (
  outcome: ListOutcome,
  list: PeopleListState,
  lines: ListLine[],
  { t }: Reader,
): ListProgressPage['parts'] => {
  const own = lines.filter((line) => line.outcome === outcome)
  const count = list.counts.get(outcome) ?? 0
  if (count === 0) return []
  return [
    {
      title: `${t(`ways-in:progress.outcome.${outcome}`)}: ${count}`,
      lines: own.map(({ line, name, email }) =>
        t(`ways-in:progress.${name ? 'line' : 'lineWithoutName'}`, { line, name, email }),
      ),
      more: count > own.length ? t('ways-in:list.andMore', { count: count - own.length }) : null,
    },
  ]
}
