import { Worker } from 'node:worker_threads'
import { type Outcome, refused } from '../outcome.ts'
import type { TableLine } from './split-table.ts'
import type { ZipFault } from './zip-bounds.ts'

export type SheetFault = ZipFault | 'macros' | 'unreadable'

/**
 * Reads the first sheet of an Excel file (.xlsx) as lines of text: of a formula its value, of a day '2026-12-10'. Lines
 * without any text are left out. In a thread of its own with little memory and time, because such a file comes from
 * outside and unpacks to many times its size; this process goes on meanwhile.
 * @param mostLines reading stops one line after these
 * @returns refused with `unreadable` for another kind of zip, `tooLarge` when it needs more than it gets
 */
export const readSheetFile = (bytes: Buffer, mostLines: number): Promise<Outcome<TableLine[], SheetFault>> =>
  new Promise((resolve) => {
    const thread = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
      workerData: { bytes, mostLines },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 32 },
      // It needs nothing of the world: what it reads was written by strangers.
      env: {},
      stderr: true,
    })
    const answer = (outcome: Outcome<TableLine[], SheetFault>) => {
      clearTimeout(late)
      resolve(outcome)
      void thread.terminate()
    }
    const late = setTimeout(() => answer(refused('tooLarge')), LONGEST_MS)
    thread.once('message', answer)
    thread.once('error', (error: NodeJS.ErrnoException) =>
      answer(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'damaged')),
    )
    thread.once('exit', () => answer(refused('damaged')))
  })

const MEGABYTES = 256
const LONGEST_MS = 20_000
