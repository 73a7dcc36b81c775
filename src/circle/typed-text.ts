import { z } from 'zod'

/**
 * One line as people type it: control characters and line breaks become a space, spaces around it go.
 * @param most characters at most; more is the fault `tooLong`
 */
export const oneLine = (most: number) =>
  z.string('required').transform(inOneLine).pipe(z.string().max(most, 'tooLong'))

/** As `oneLine`, and empty is the fault `required`. */
export const requiredLine = (most: number) =>
  z.string('required').transform(inOneLine).pipe(z.string().min(1, 'required').max(most, 'tooLong'))

/** Text of several lines: line breaks are kept in one notation, other control characters become a space. */
export const requiredText = (most: number) =>
  z.string('required').transform(inLines).pipe(z.string().min(1, 'required').max(most, 'tooLong'))

/** As `requiredText`, but it may stay empty. */
export const severalLines = (most: number) =>
  z.string('required').transform(inLines).pipe(z.string().max(most, 'tooLong'))

/** A day of the calendar, '2027-03-30'; anything else is the fault `noDay`. */
export const day = z
  .string('required')
  .trim()
  .min(1, { error: 'required', abort: true })
  .refine(isDay, 'noDay')

// PostgreSQL refuses a NUL and calendar files every other control character: neither may come this far.
const inOneLine = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

const inLines = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return text >= '2000-01-01' && text <= '2199-12-31'
  } catch {
    return false
  }
}
