import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/universal'
import { done, type Outcome, refused } from '../outcome.ts'
import type { SheetFault } from './sheet-file.ts'
import type { TableLine } from './split-table.ts'
import { zipNames } from './zip-bounds.ts'

// The thread of sheet-file.ts: it reads the one file that it was started with, answers, and is done.

const LARGEST = 50_000_000
const MOST_CELLS = 100

const read = async (bytes: Buffer, mostLines: number): Promise<Outcome<TableLine[], SheetFault>> => {
  const names = zipNames(bytes, LARGEST)
  if (!names.done) return names
  if (!names.value.includes('xl/workbook.xml')) return refused('unreadable')
  if (names.value.some((name) => /vbaProject\.bin$/i.test(name))) return refused('macros')
  try {
    // A number stays as it was written: what looks like one may be a name.
    const rows = await readSheet(new Uint8Array(bytes).buffer, 1, { parseNumber: (text) => text, trim: true })
    const lines: TableLine[] = []
    for (const [at, row] of rows.entries()) {
      const cells = row.slice(0, MOST_CELLS).map(asText)
      if (cells.some((cell) => cell !== '')) lines.push({ line: at + 1, cells })
      if (lines.length > mostLines) break
    }
    return done(lines)
  } catch {
    return refused('damaged')
  }
}

// A day without a time is midnight in UTC.
const asText = (value: unknown): string =>
  value instanceof Date
    ? value
        .toISOString()
        .replace(/T00:00:00\.000Z$|:\d\d\.\d{3}Z$/, '')
        .replace('T', ' ')
    : value === null || value === undefined
      ? ''
      : String(value).trim()

// The cast: sheet-file.ts, the only one that starts this thread, gives it just this.
const { bytes, mostLines } = workerData as { bytes: Uint8Array; mostLines: number }
parentPort?.postMessage(await read(Buffer.from(bytes), mostLines))
