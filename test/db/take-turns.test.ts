import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { takeTurns } from '../../src/db/take-turns.ts'

test('no more run at once than may, all have their turn, in the order in which they came', async () => {
  const turn = takeTurns(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      turn(async () => {
        begun.push(at)
        most = Math.max(most, ++running)
        await pause(at % 3)
        running--
        return at
      }),
    ),
  )
  expect(answers).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect({ begun, most }).toEqual({ begun: answers, most: 2 })
})

test('work that fails gives its turn on, and its error to who asked', async () => {
  const turn = takeTurns(1)
  const outcomes = await Promise.allSettled([
    turn(() => Promise.reject(new Error('not now'))),
    turn(async () => 'done'),
  ])
  expect(outcomes).toEqual([
    { status: 'rejected', reason: new Error('not now') },
    { status: 'fulfilled', value: 'done' },
  ])
})
