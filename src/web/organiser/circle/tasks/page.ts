import type { TaskFormat } from '../../../../db/task-tables.ts'
import { type CircleTasks, FORMATS } from '../../../../programme/circle-tasks.ts'
import type { ListedTask } from '../../../../programme/default-tasks.ts'
import { MOST_TASKS } from '../../../../programme/task-input.ts'
import type { ErrorSummary, Hidden, Submit } from '../../../form-parts.ts'
import type { NoticePart, PageHead } from '../../../parts.ts'
import { EMPTY_TASK, type TaskForm } from '../../meeting/tasks/form.ts'
import type { Reader } from '../../reader.ts'
import { type TaskFields, taskFields } from '../../task-fields.ts'
import { faultSummary } from '../../typed.ts'
import type { CircleTasksForm } from './form.ts'

/** `organiser/circle/tasks`: with which tasks the meetings of a circle begin. */
export interface CircleTasksPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** somebody else saved meanwhile: that, and what they saved */
  conflict: { notice: NoticePart; lists: { title: string; lines: string[] }[] } | null
  action: string
  hidden: Hidden[]
  lists: { title: string; note: string; rows: { legend: string; fields: TaskFields }[] }[]
  submit: Submit
}

const EMPTY_ROWS = 2

/** The form of both lists, with some rows to add. @param kept what is saved now */
export const circleTasksPage = (
  circle: { slug: string; title: string },
  form: CircleTasksForm,
  { kept, isConflict }: { kept: CircleTasks; isConflict: boolean },
  reader: Reader,
): CircleTasksPage => {
  const { t } = reader
  const href = `/organiser/circles/${circle.slug}`
  const lists = FORMATS.map((format) => ({
    title: t(`tasks:format.${format}`),
    note: t(kept.isOwn[format] ? 'tasks:list.own' : 'tasks:list.ours'),
    rows: withEmptyRows(form.rows[format]).map((row, at) => ({
      legend: t('tasks:list.row', { number: at + 1 }),
      fields: fieldsOf(row, `${format}-${at + 1}`, reader),
    })),
  }))
  return {
    head: {
      back: { label: circle.title, href },
      kicker: null,
      title: t('tasks:list.title'),
      lead: t('tasks:list.lead'),
    },
    errorSummary: faultSummary(
      lists.flatMap(({ rows }) => rows.flatMap(({ fields }) => Object.values(fields))),
      t,
    ),
    conflict: isConflict ? conflictOf(kept, reader) : null,
    action: `${href}/tasks`,
    hidden: [{ name: 'mark', value: isConflict ? kept.mark : form.mark }],
    lists,
    submit: {
      label: t('tasks:list.submit'),
      note: t('tasks:list.note'),
      quiet: { label: t('organiser:cancel'), href },
    },
  }
}

const withEmptyRows = (rows: TaskForm[]): TaskForm[] => [
  ...rows,
  ...Array.from({ length: Math.min(EMPTY_ROWS, MOST_TASKS - rows.length) }, () => EMPTY_TASK),
]

const fieldsOf = (row: TaskForm, name: string, reader: Reader): TaskFields =>
  taskFields(row, reader, (field) => `${name}-${field}`)

const conflictOf = ({ lists }: CircleTasks, { t }: Reader): CircleTasksPage['conflict'] => ({
  notice: {
    kind: 'warning',
    word: t('layout:noticeKind.warning'),
    title: t('tasks:conflict.title'),
    text: t('tasks:conflict.text'),
    links: [],
  },
  lists: FORMATS.map((format: TaskFormat) => ({
    title: t(`tasks:format.${format}`),
    lines: lists[format].map((task) => inOneLine(task, t)),
  })),
})

const inOneLine = ({ title, weeksBefore, responsible }: ListedTask, t: Reader['t']) =>
  t('tasks:conflict.line', {
    task: title,
    count: Math.abs(weeksBefore),
    when: t(`tasks:choice.${weeksBefore < 0 ? 'after' : 'before'}`),
    who: t(`tasks:choice.${responsible}`),
  })
