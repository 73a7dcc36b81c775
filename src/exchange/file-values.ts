import { z } from 'zod'

// What the parts of a circle in a file are made of. Each says in words what is wrong, without its path.

/** Any text, also the empty one. */
export const text = z.string({ error: (issue) => says(issue.input, 'is no text') })

/** A text that says something. */
export const filled = text.refine((value) => value.trim() !== '', { error: 'may not be empty' })

/** Whole minutes of a day, at least one. */
export const minutes = z
  .int({ error: (issue) => says(issue.input, 'is no whole number of minutes') })
  .min(1, 'must be at least 1')
  .max(1440, 'must be at most 1440')

/** Whole minutes on foot, from none. */
export const walk = z
  .int({ error: (issue) => says(issue.input, 'is no whole number of minutes') })
  .min(0)
  .max(240)

/** A day that exists: '2027-03-30'. */
export const day = z
  .string({ error: (issue) => says(issue.input, 'is no day') })
  .refine(isDay, { error: (issue) => says(issue.input, 'is no day') })

/** A time of day: '09:30'. */
export const time = z
  .string({ error: (issue) => says(issue.input, 'is no time') })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: (issue) => says(issue.input, 'is no time') })

/** One of the file's words in a table of file-words.ts. */
export const oneOf = <Word extends string>(table: Record<Word, unknown>) =>
  // The cast: Object.keys forgets which keys these are.
  z.enum(Object.keys(table) as [Word, ...Word[]], {
    error: (issue) => says(issue.input, `is none of ${Object.keys(table).join(', ')}`),
  })

/** What is wrong with a value: it is missing, or it stands there and is no such thing. */
export const says = (value: unknown, what: string) =>
  value === undefined ? 'is missing' : `${JSON.stringify(value)} ${what}`

function isDay(value: string) {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(value) && Temporal.PlainDate.from(value).toString() === value
  } catch {
    return false
  }
}
