import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { deliveryRound } from '../support/delivery-round.ts'
import { freshDatabase } from '../support/postgres.ts'
import { until } from '../support/until.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 20)
const LETTERS = Number(process.env.LETTERS ?? 500)
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** Numbers from 0 to 1 that the seed decides (mulberry32, public domain). */
const randomFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = randomFrom(SEED)
const VICTIMS = [[0], [1], [0, 1]] as const

test.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
  `round %i of ${ROUNDS}, seed ${SEED}: kill -9 at any moment of ${LETTERS} letters loses, changes and reorders none`,
  async (index) => {
    const { url, drop } = await freshDatabase('kill_proof')
    const killAfter = Math.floor(random() * LETTERS * 0.9)
    // Somewhere between two messages: while letters are claimed, made, on their way or being marked.
    const extraMs = Math.floor(random() * 100)
    const victims = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? VICTIMS[2]
    const { written, received, ...figures } = await deliveryRound({
      url,
      letters: LETTERS,
      perStream: 5,
      within: 120,
      harm: async ({ received: count, kill, startAnother }) => {
        await until(() => count() >= killAfter, 60)
        await pause(extraMs)
        for (const victim of victims) kill(victim)
        await startAnother()
      },
    }).finally(drop)
    process.stdout.write(
      `${JSON.stringify({ round: index, seed: SEED, letters: LETTERS, killAfter, extraMs, victims, ...figures })}\n`,
    )
    expect(received).toEqual(written)
    expect({ different: figures.different, left: figures.failedOrWaiting }).toEqual({ different: 0, left: 0 })
    expect(figures.takenUpAfterSeconds).toBeLessThan(30)
  },
  240_000,
)
