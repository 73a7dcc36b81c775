import type { Circle } from '../../../circle/circle.ts'
import { displayName } from '../../../people/person-name.ts'
import { type ListFault, MOST_ROWS } from '../../../registration/list-file.ts'
import type { listPeopleLists } from '../../../registration/people-list.ts'
import { momentInWords } from '../../../time/day-words.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { CheckedList } from './list-form.ts'
import { listHref } from './progress-page.ts'
import { wayHead, waysInHref, whyNotEnter } from './way-parts.ts'

/** `organiser/ways-in/list`: a list to enter, before and after it was read. */
export interface ListPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  closed: NoticePart | null
  /** what the list would do; null before there is one */
  preview: ListPreview | null
  form: {
    title: string
    action: string
    explanation: string[]
    file: Field
    submit: Submit
  } | null
  /** lists that were confirmed not long ago, to come back to */
  earlier: { title: string; links: Link[] }
}

interface ListPreview {
  title: string
  summary: string[]
  /** lines of the file with a word about each */
  parts: { title: string; lines: string[]; more: string | null }[]
  confirmation: { action: string; hidden: Hidden[]; submit: Submit } | null
}

/** A list that was read: what it says, and the rows to carry to the confirmation. */
export interface ReadList {
  /** of the list that confirming makes */
  id: string
  checked: CheckedList
  unknown: string[]
  carried: string
}

/** The form for a file, with what is the matter with the last one, and the lists that were confirmed before. */
export const listPage = (
  circle: Circle,
  reader: Reader,
  { fault = null, earlier = [] }: { fault?: ListFault | 'none' | null; earlier?: EarlierList[] },
): ListPage => ({
  ...page(circle, reader, fault && reader.t(`ways-in:list.refused.${fault}`, { most: MOST_ROWS }), null),
  earlier: {
    title: reader.t('ways-in:list.earlier'),
    links: earlier.map(({ id, givenAt, finishedAt }) => ({
      label: reader.t(`ways-in:list.${finishedAt ? 'earlierDone' : 'earlierRunning'}`, {
        moment: momentInWords(givenAt, reader.language),
      }),
      href: listHref(circle, id),
    })),
  },
})

type EarlierList = Awaited<ReturnType<typeof listPeopleLists>>[number]

/** The same with the preview of a list. A list with a fault in it cannot be confirmed; the file has to be mended. */
export const previewPage = (circle: Circle, list: ReadList, reader: Reader): ListPage => {
  const count = list.checked.faults.length
  const error = count > 0 ? reader.t('ways-in:list.refused.faults', { count }) : null
  return page(circle, reader, error, preview(circle, list, reader))
}

const page = (circle: Circle, reader: Reader, error: string | null, shown: ListPreview | null): ListPage => {
  const { t } = reader
  const closed = whyNotEnter(circle, reader)
  const file = field({ name: 'file', label: t('ways-in:list.file'), hint: t('ways-in:list.fileHint'), error })
  return {
    head: wayHead(circle, 'list', reader),
    errorSummary: closed ? null : errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [file]),
    closed,
    preview: closed ? null : shown,
    form: closed
      ? null
      : {
          title: t(shown ? 'ways-in:list.another' : 'ways-in:list.choose'),
          action: `${waysInHref(circle)}/list`,
          explanation: ['needed', 'more', 'most'].map((key) =>
            t(`ways-in:list.explanation.${key}`, { most: MOST_ROWS }),
          ),
          file,
          submit: { label: t('ways-in:list.look'), note: t('ways-in:list.lookNote'), quiet: null },
        },
    earlier: { title: '', links: [] },
  }
}

const preview = (circle: Circle, { id, checked, unknown, carried }: ReadList, { t }: Reader): ListPreview => {
  const { ready, faults, twice, registered } = checked
  const part = (key: string, lines: string[]) =>
    lines.length === 0
      ? []
      : [
          {
            title: t(`ways-in:list.${key}.title`, { count: lines.length }),
            lines: lines.slice(0, SHOWN),
            more: lines.length > SHOWN ? t('ways-in:list.andMore', { count: lines.length - SHOWN }) : null,
          },
        ]
  const mayConfirm = faults.length === 0 && ready.length > 0
  return {
    title: t('ways-in:list.previewTitle'),
    summary: [
      t('ways-in:list.nothingYet'),
      ...(unknown.length > 0 ? [t('ways-in:list.unknown', { names: unknown.join(', ') })] : []),
      ...(ready.length === 0 && faults.length === 0 ? [t('ways-in:list.nobody')] : []),
    ],
    parts: [
      ...part(
        'faults',
        faults.map(({ line, column, code, value }) =>
          t(`ways-in:list.fault.${code}`, { line, column: t(`ways-in:person.${column}`), value }),
        ),
      ),
      ...part(
        'twice',
        twice.map(({ line, firstLine, email }) => t('ways-in:list.twice.line', { line, firstLine, email })),
      ),
      ...part(
        'registered',
        registered.map(({ line, email }) => t('ways-in:list.registered.line', { line, email })),
      ),
      ...part(
        'ready',
        ready.map(({ line, person }) =>
          t('ways-in:list.ready.line', {
            line,
            name: displayName(person),
            email: person.email,
            organisation: person.organisation,
          }),
        ),
      ),
    ],
    confirmation: mayConfirm
      ? {
          action: `${waysInHref(circle)}/list/confirmation`,
          hidden: [
            { name: 'list', value: id },
            { name: 'people', value: carried },
          ],
          submit: {
            label: t('ways-in:list.confirm', { count: ready.length }),
            note: t('ways-in:list.consequence', { count: ready.length }),
            quiet: { label: t('organiser:cancel'), href: waysInHref(circle) },
          },
        }
      : null,
  }
}

// Of each kind; a list of thousands is still one page that a phone can show.
const SHOWN = 100
