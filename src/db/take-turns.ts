/**
 * Lets no more than `most` pieces of work run at once; the others wait in the order in which they came, in memory and
 * without a connection. So however many people press a button at one moment, none is refused because the pool is
 * empty, and pages that are only read still find a free connection.
 */
export const takeTurns = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = []
  let running = 0
  const leave = () => {
    const next = waiting.shift()
    // Whoever waited first takes the place over: nobody slips in between.
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    if (running < most) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
