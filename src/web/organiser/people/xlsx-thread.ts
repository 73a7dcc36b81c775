import { parentPort, workerData } from 'node:worker_threads'
import writeXlsx from 'write-excel-file/node'
import type { Sheet } from './people-sheet.ts'

// The thread of to-xlsx.ts: it writes the one sheet that it was started with, answers, and is done.

const write = ({ name, headings, rows }: Sheet): Promise<Buffer> => {
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
const widthOf = (texts: string[]): number => {
  let widest = 8
  for (const text of texts) for (const line of text.split('\n')) widest = Math.max(widest, line.length + 2)
  return Math.min(50, widest)
}

// The cast: to-xlsx.ts, the only one that starts this thread, gives it just this.
parentPort?.postMessage(await write(workerData as Sheet))
