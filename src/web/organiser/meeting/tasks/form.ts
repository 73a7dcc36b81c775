import type { z } from 'zod'
import { taskInput } from '../../../../programme/task-input.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../typed.ts'

export interface TaskForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: z.output<typeof taskInput> | null
}

/** A form in which nothing was typed yet. */
export const EMPTY_TASK: TaskForm = {
  typed: { when: 'before', responsible: 'host' },
  faults: {},
  input: null,
}

/** Reads a posted task. */
export const parseTask = (body: unknown): TaskForm => readTask(typedOf(body))

/** Reads a task out of what was typed under these names: title, weeks, when, responsible. */
export const readTask = (typed: Typed): TaskForm => {
  const weeks = (typed.weeks ?? '').trim()
  const { data, error } = taskInput.safeParse({
    ...typed,
    title: typed.title ?? '',
    weeks: /^\d{1,4}$/.test(weeks) ? Number(weeks) : weeks,
  })
  return { typed, faults: faultsOf(error), input: data ?? null }
}
