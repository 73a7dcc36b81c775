import { z } from 'zod'

/** As many tasks as one meeting, or one list, holds. */
export const MOST_TASKS = 60

/** How far from its meeting a task can be, in weeks; the tables say the same. */
export const MOST_WEEKS = { before: 78, after: 26 } as const

const weeks = z.int({ error: 'noNumber' }).min(0, 'outOfRange')

/** A task as somebody wrote it; faults are codes. Weeks are counted from the meeting, before it or after. */
export const taskInput = z
  .object({
    title: z.string().trim().min(1, 'required').max(200, 'tooLong'),
    weeks,
    when: z.enum(['before', 'after'], { error: 'noChoice' }),
    responsible: z.enum(['host', 'organiser'], { error: 'noChoice' }),
  })
  .refine(({ weeks, when }) => weeks <= MOST_WEEKS[when], {
    path: ['weeks'],
    error: 'outOfRange',
  })
  .transform(({ title, weeks, when, responsible }) => ({
    title,
    // Never minus nothing: on the day itself is neither before nor after.
    weeksBefore: when === 'before' || weeks === 0 ? weeks : -weeks,
    responsible,
  }))
