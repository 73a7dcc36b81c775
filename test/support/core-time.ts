/**
 * Does some work in one go. @returns for how many milliseconds it kept a core busy: what other programs of this machine
 * do meanwhile does not count, as it would on the clock
 */
export const coreTime = (work: () => unknown): number => {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
