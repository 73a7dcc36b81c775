import type { Job, JobInsert, JobResult } from 'pg-boss'
import { type Delivered, type DeliveryDeps, deliverLetters } from '../mail/deliver-letter.ts'
import type { LetterJob } from '../mail/queue-letters.ts'

// A stream with many letters is emptied in one go, but never for longer than the lease of a job.
const MOST_IN_A_ROW = 20

/**
 * Sends the letters of the streams that these jobs are about, as many of each as wait.
 * @returns what became of each job, and jobs to add: of streams whose rate lets nothing leave before a later moment
 */
export const runLetterJobs = async (
  deps: DeliveryDeps,
  jobs: Job<LetterJob>[],
  isStopping: () => boolean,
): Promise<{ results: JobResult[]; askAgain: JobInsert<LetterJob>[] }> => {
  const results = new Map<string, JobResult>()
  const askAgain: JobInsert<LetterJob>[] = []
  let open = jobs
  for (let round = 1; open.length > 0; round += 1) {
    const delivered = await deliverOrAlone(deps, open)
    const isLast = round === MOST_IN_A_ROW || isStopping()
    open = open.filter((job) => {
      const { delivery, hasMore, askAgainAt } = delivered.get(job.data.streamKey) ?? UNSETTLED
      // 'failed' here means: not yet. The queue tries this job again after a pause and holds its stream meanwhile.
      const status = delivery === 'later' ? 'failed' : 'completed'
      results.set(job.id, { id: job.id, status, output: { delivery } })
      if (askAgainAt !== undefined) {
        const startAfter = new Date(askAgainAt)
        askAgain.push({ data: job.data, singletonKey: job.data.streamKey, startAfter })
        return false
      }
      return status === 'completed' && hasMore && !isLast && !job.signal.aborted
    })
  }
  return { results: [...results.values()], askAgain }
}

const UNSETTLED: Delivered = { delivery: 'later', hasMore: false }

// One letter that the database refuses must not hold up those that were claimed with it.
const deliverOrAlone = async (
  deps: DeliveryDeps,
  jobs: Job<LetterJob>[],
): Promise<Map<string, Delivered>> => {
  const turns = jobs.map(({ data, signal }) => ({ streamKey: data.streamKey, signal }))
  try {
    return await deliverLetters(deps, turns)
  } catch (error) {
    deps.log.error({ err: error, letters: turns.length }, 'letters could not be made; they are tried again')
    if (turns.length === 1 || !isAboutOne(error)) return new Map()
  }
  const alone: [string, Delivered][] = []
  for (const job of jobs) alone.push(...(await deliverOrAlone(deps, [job])))
  return new Map(alone)
}

// What a value of one letter causes (classes 22 and 23 of SQLSTATE), or a mistake of ours; not a database that is away.
const isAboutOne = (error: unknown) =>
  error instanceof Error && (!('code' in error) || /^2[23]/.test(String(error.code)))
