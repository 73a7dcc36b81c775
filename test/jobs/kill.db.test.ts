import { expect, test } from '@jest/globals'
import { killRound } from '../support/kill-round.ts'

test('kill -9 in the middle of sixty letters: all arrive, in order, double ones identical, within 30 s', async () => {
  const round = await killRound({ name: 'kill', letters: 60, perStream: 4, killAfter: 8 })
  expect(round.received).toEqual(round.written)
  expect({ different: round.different, left: round.failedOrWaiting }).toEqual({ different: 0, left: 0 })
  expect(round.allAfterSeconds).toBeLessThan(30)
}, 90_000)
