import { expect, test } from '@jest/globals'
import { whyNotPublish } from '../../src/circle/circle.ts'

test('a circle opens once, and not without a meeting', () => {
  expect([
    whyNotPublish('draft', 4),
    whyNotPublish('draft', 0),
    whyNotPublish('registrationOpen', 4),
    whyNotPublish('running', 4),
  ]).toEqual([null, 'noMeetings', 'alreadyPublished', 'alreadyPublished'])
})
