import { afterAll, expect, test } from '@jest/globals'
import { rush } from '../support/rush.ts'
import { endApps } from '../support/two-apps.ts'

const FORMS = Number(process.env.FORMS ?? 4000)
const SEATS = 20

afterAll(endApps)

test(`${FORMS} forms at once for one circle over two processes, one in ten sent twice: ${SEATS} seats and one line`, async () => {
  const { faults, figures } = await rush({ name: 'rush_proof', forms: FORMS, seats: SEATS })
  process.stdout.write(`${JSON.stringify({ ...figures, faults: faults.length })}\n`)
  expect(faults.slice(0, 20)).toEqual([])
})

test('400 of them without the lock of the circle get more seats than there are', async () => {
  const wish = {
    name: 'rush_proof_without_lock',
    forms: Math.min(FORMS, 400),
    seats: SEATS,
    withLock: false,
  }
  const { faults, figures } = await rush(wish)
  process.stdout.write(`${JSON.stringify({ withoutLock: true, ...figures, faults: faults.length })}\n`)
  expect(faults).toContainEqual(expect.stringMatching(/^seats given: \d+ instead of 20$/))
})
