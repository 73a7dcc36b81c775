import { expect, test } from '@jest/globals'
import { killRound } from '../support/kill-round.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 20)
const LETTERS = Number(process.env.LETTERS ?? 200)

test.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
  `round %i of ${ROUNDS}: kill -9 in the middle of ${LETTERS} letters loses, changes and reorders none`,
  async (index) => {
    // Every round dies at another moment.
    const killAfter = Math.max(1, Math.floor((LETTERS * index) / (ROUNDS + 1)))
    const round = await killRound({ name: 'kill_proof', letters: LETTERS, perStream: 5, killAfter })
    const { duplicates, different, takenUpAfterSeconds, allAfterSeconds } = round
    process.stdout.write(
      `${JSON.stringify({ round: index, letters: LETTERS, killAfter, duplicates, different, takenUpAfterSeconds, allAfterSeconds })}\n`,
    )
    expect(round.received).toEqual(round.written)
    expect({ different, left: round.failedOrWaiting }).toEqual({ different: 0, left: 0 })
    expect(allAfterSeconds).toBeLessThan(30)
  },
  120_000,
)
