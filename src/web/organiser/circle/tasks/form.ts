import type { TaskFormat } from '../../../../db/task-tables.ts'
import { type CircleTasks, FORMATS } from '../../../../programme/circle-tasks.ts'
import { MOST_TASKS } from '../../../../programme/task-input.ts'
import { readTask, type TaskForm } from '../../meeting/tasks/form.ts'
import { typedOfTask } from '../../task-fields.ts'
import { type Typed, typedOf } from '../../typed.ts'

export interface CircleTasksForm {
  rows: Record<TaskFormat, TaskForm[]>
  /** of the lists that the form was made from */
  mark: string
  /** null when there are faults */
  lists: CircleTasks['lists'] | null
}

/** The form of lists as they are kept. */
export const formOfLists = ({ lists, mark }: CircleTasks): CircleTasksForm => {
  const rowsOf = (format: TaskFormat) =>
    lists[format].map((task) => ({ typed: typedOfTask(task), faults: {}, input: null }))
  return { rows: { wholeDay: rowsOf('wholeDay'), halfDay: rowsOf('halfDay') }, mark, lists: null }
}

/** Reads posted lists. A row without title and weeks is left out: that is how a task is taken off. */
export const parseLists = (body: unknown): CircleTasksForm => {
  const typed = typedOf(body)
  const rows = { wholeDay: readRows(typed, 'wholeDay'), halfDay: readRows(typed, 'halfDay') }
  const inputsOf = (format: TaskFormat) => rows[format].flatMap(({ input }) => input ?? [])
  const isRight = FORMATS.every((format) => rows[format].every(({ input }) => input))
  return {
    rows,
    mark: typed.mark ?? '',
    lists: isRight ? { wholeDay: inputsOf('wholeDay'), halfDay: inputsOf('halfDay') } : null,
  }
}

const readRows = (typed: Typed, format: TaskFormat): TaskForm[] =>
  Array.from({ length: MOST_TASKS }, (_, at) => rowOf(typed, `${format}-${at + 1}`))
    .filter((row) => (row.title ?? '').trim() !== '' || (row.weeks ?? '').trim() !== '')
    .map(readTask)

const rowOf = (typed: Typed, name: string): Typed =>
  Object.fromEntries(
    ['title', 'weeks', 'when', 'responsible'].map((field) => [field, typed[`${name}-${field}`] ?? '']),
  )
