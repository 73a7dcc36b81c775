import { Worker } from 'node:worker_threads'
import type { Sheet } from './people-sheet.ts'

/**
 * A sheet as an Excel file. Every cell is written as text, which no spreadsheet reckons with, so a formula that somebody
 * typed as an answer stays what they typed. In a thread of its own: thousands of people take seconds, in which this
 * process would answer nobody.
 */
export const toXlsx = (sheet: Sheet): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./xlsx-thread.ts', import.meta.url), { workerData: sheet, env: {} })
    thread.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the thread wrote no sheet')))
  })
