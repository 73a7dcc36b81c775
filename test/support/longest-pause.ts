/**
 * Does some work. @returns for how many milliseconds at most this process was busy with one thing and could do nothing
 * else; what other programs of this machine do meanwhile does not count
 */
export const longestPause = async (work: () => Promise<unknown>): Promise<number> => {
  let last = process.threadCpuUsage()
  let longest = 0
  const tick = () => {
    const { user, system } = process.threadCpuUsage(last)
    longest = Math.max(longest, (user + system) / 1000)
    last = process.threadCpuUsage()
  }
  const timer = setInterval(tick, 5)
  await work()
  clearInterval(timer)
  // Also since the last tick: work that never let go is one long pause.
  tick()
  return longest
}
