const PLAIN =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * Whether a text is exactly one plain mail address in lower case: no quotes, no names, no lists, no host without a dot.
 * Stricter than the mail standards on purpose: whatever else a mail library might read into it is refused here.
 */
export const isPlainAddress = (text: string): boolean =>
  text.length <= 254 && PLAIN.test(text) && !text.includes('..')

/** As people type it: spaces around it and capitals do not matter. */
export const asAddress = (typed: string): string => typed.trim().toLowerCase()

/** One line of a header: every control character and line break becomes a space. */
export const withoutControls = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
