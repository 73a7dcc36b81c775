/** Waits until something is so; throws when that takes too long. */
export const until = async (isSo: () => boolean | Promise<boolean>, seconds = 20) => {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not so within ${seconds} s`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
