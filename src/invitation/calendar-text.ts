/**
 * Text of several lines as a calendar file may hold it: well-formed, NFC, line breaks of every kind as `\n`, tabs as
 * spaces, no other control characters, no space at the ends. Cleaning twice changes nothing more.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .normalize('NFC')
    .trim()

/** The same on one line: each run of line breaks, with the spaces around it, becomes one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ')

/**
 * A name for a parameter value, where nothing can be escaped: on one line, `"` as `”`, `\` as `/` and without `^`. Some
 * readers take the last two for the start of an escape and others show them, so neither may be there.
 */
export const cleanName = (name: string): string =>
  cleanLine(cleanLine(name).replaceAll('"', '”').replaceAll('\\', '/').replaceAll('^', ''))

/** Escapes a cleaned text for a value of type TEXT (RFC 5545 §3.3.11), where the generator does not do so itself. */
export const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
