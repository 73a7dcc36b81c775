/**
 * Runs a transaction again when PostgreSQL ended it because two waited for each other; the other one has gone on by then.
 * Nothing of the first try is left, so the work must have no effect but by its transaction.
 * @param tries in all; the last one's error is thrown
 */
export const againAfterDeadlock = async <T>(work: () => Promise<T>, tries = 4): Promise<T> => {
  for (let left = tries - 1; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (left === 0 || !isDeadlock(error)) throw error
    }
  }
}

const isDeadlock = (error: unknown) => error instanceof Error && 'code' in error && error.code === '40P01'
