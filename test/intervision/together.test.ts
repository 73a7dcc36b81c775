import { expect, test } from '@jest/globals'
import { countTogether } from '../../src/intervision/together.ts'

test('counts in both directions how often two people shared a group', () => {
  const memberships = [
    ['first', 'Zoë'],
    ['first', 'Noor'],
    ['other', 'Ümit'],
    ['second', 'Noor'],
    ['second', 'Zoë'],
    ['second', 'Ümit'],
  ].map(([groupId = '', registrationId = '']) => ({ groupId, registrationId }))
  expect(countTogether(memberships)).toEqual(
    new Map([
      [
        'Zoë',
        new Map([
          ['Noor', 2],
          ['Ümit', 1],
        ]),
      ],
      [
        'Noor',
        new Map([
          ['Zoë', 2],
          ['Ümit', 1],
        ]),
      ],
      [
        'Ümit',
        new Map([
          ['Noor', 1],
          ['Zoë', 1],
        ]),
      ],
    ]),
  )
})
