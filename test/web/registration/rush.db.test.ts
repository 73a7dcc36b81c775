import { afterAll, expect, test } from '@jest/globals'
import { rush } from '../../support/rush.ts'
import { endApps } from '../../support/two-apps.ts'

afterAll(endApps)

test('100 forms at once over two processes, some sent twice, give 20 seats and one line, and everybody reads so', async () => {
  const { faults } = await rush({ name: 'rush', forms: 100, seats: 20 })
  expect(faults).toEqual([])
}, 240_000)

test('the same without the lock of the circle fails: seats are given out twice', async () => {
  const { faults } = await rush({ name: 'rush_without_lock', forms: 100, seats: 20, withLock: false })
  expect(faults).toContainEqual(expect.stringMatching(/^seats given: \d+ instead of 20$/))
}, 240_000)
