/** Does some work. @returns for how many milliseconds at most this process could do nothing else meanwhile */
export const longestPause = async (work: () => Promise<unknown>): Promise<number> => {
  let last = performance.now()
  let longest = 0
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(tick, 5)
  await work()
  clearInterval(timer)
  // Also the time since the last tick: work that never let go is one long pause.
  tick()
  return longest
}
