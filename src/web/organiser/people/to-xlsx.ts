import writeXlsx from 'write-excel-file/node'
import type { Sheet } from './people-sheet.ts'

/**
 * A sheet as an Excel file. Every cell is written as text, which no spreadsheet reckons with, so a formula that somebody
 * typed as an answer stays what they typed.
 */
export const toXlsx = async ({ name, headings, rows }: Sheet): Promise<Buffer> => {
  const heading = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((cells) =>
    cells.map((value) => (value === '' ? null : { value, type: String, wrap: true })),
  )
  const widths = headings.map((text, at) => ({
    width: widthOf([text, ...rows.map((cells) => cells[at] ?? '')]),
  }))
  return writeXlsx([heading, ...body], { sheet: name, columns: widths, stickyRowsCount: 1 }).toBuffer()
}

/** In characters: as wide as the longest line, within what reads well. */
const widthOf = (texts: string[]): number =>
  Math.min(
    50,
    Math.max(8, ...texts.map((text) => Math.max(...text.split('\n').map((line) => line.length)) + 2)),
  )
