import { expect, test } from '@jest/globals'
import { settleTogether } from '../../src/mail/settle-together.ts'

test('what comes in while one piece of work is busy is done in one go after it', async () => {
  const done: number[][] = []
  const steps: (() => void)[] = []
  const add = settleTogether(async (things: number[]) => {
    await new Promise<void>((resolve) => steps.push(resolve))
    done.push(things)
  })
  const all = [add(1)]
  await Promise.resolve()
  all.push(add(2), add(3))
  steps.shift()?.()
  await all[0]
  while (steps.length === 0) await Promise.resolve()
  steps.shift()?.()
  await Promise.all(all)
  expect(done).toEqual([[1], [2, 3]])
})

test('who was in work that failed hears of it, and the next piece begins as if nothing had been', async () => {
  const done: number[] = []
  const add = settleTogether(async (things: number[]) => {
    if (things.includes(1)) throw new Error('away')
    done.push(...things)
  })
  await expect(add(1)).rejects.toThrow('away')
  await add(2)
  expect(done).toEqual([2])
})
