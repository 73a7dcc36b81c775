/**
 * Gathers what comes in while a piece of work is busy, and does it in one go as soon as that is done: nothing waits for
 * longer than one piece of work, and under load many things cost one.
 * @param work for many at once; when it fails, everybody whose thing was in it is told
 * @returns add, which resolves once the work with this thing in it is done
 */
export const settleTogether = <T>(work: (things: T[]) => Promise<void>): ((thing: T) => Promise<void>) => {
  let waiting: T[] = []
  let next: Promise<void> | null = null
  let busy: Promise<unknown> = Promise.resolve()
  return (thing) => {
    waiting.push(thing)
    next ??= busy.then(() => {
      const things = waiting
      waiting = []
      next = null
      const doing = work(things)
      busy = doing.catch(() => {})
      return doing
    })
    return next
  }
}
