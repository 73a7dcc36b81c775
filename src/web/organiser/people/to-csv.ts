import type { Sheet } from './people-sheet.ts'

/**
 * A sheet as CSV that Excel opens right with a double click where a comma is the decimal sign: UTF-8 with its mark,
 * semicolons, every cell between quotes. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, also behind spaces and in full-width signs, because such a text can send the whole sheet elsewhere.
 */
export const toCsv = ({ headings, rows }: Sheet): string =>
  `\uFEFF${[headings, ...rows].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`

const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`

const harmless = (text: string): string => (/^\s*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text)
