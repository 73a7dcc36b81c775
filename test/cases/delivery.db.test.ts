import { expect, test } from '@jest/globals'
import { deliveryRound } from '../support/delivery-round.ts'
import { freshDatabase } from '../support/postgres.ts'
import { until } from '../support/until.ts'

test('case 30: kill -9 in the middle of sixty letters: all arrive, in order, double ones identical, within 30 s', async () => {
  const { url, drop } = await freshDatabase('kill')
  const round = await deliveryRound({
    url,
    letters: 60,
    perStream: 4,
    within: 60,
    harm: async ({ received, kill }) => {
      await until(() => received() >= 8)
      kill(0)
    },
  }).finally(drop)
  expect(round.received).toEqual(round.written)
  expect({ different: round.different, left: round.failedOrWaiting }).toEqual({ different: 0, left: 0 })
  expect(round.takenUpAfterSeconds).toBeLessThan(30)
}, 90_000)

test('case 31: a mail server that is away for two seconds: all thirty letters arrive, none is given up', async () => {
  const { url, drop } = await freshDatabase('outage')
  const round = await deliveryRound({
    url,
    letters: 30,
    perStream: 3,
    within: 30,
    harm: async ({ received, stopMail, startMail }) => {
      await until(() => received() >= 5)
      await stopMail()
      await new Promise((resolve) => setTimeout(resolve, 2000))
      await startMail()
    },
  }).finally(drop)
  expect(round.received).toEqual(round.written)
  expect({ different: round.different, left: round.failedOrWaiting }).toEqual({ different: 0, left: 0 })
}, 60_000)
