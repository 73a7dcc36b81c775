import { describe, expect, test } from '@jest/globals'
import type { CaseReadBy, CaseState } from '../../src/db/intervision-tables.ts'
import { type CaseReader, mayReadCase } from '../../src/intervision/case-readers.ts'

const participant = (registrationId: string, hasSeat = true): CaseReader => ({
  kind: 'participant',
  registrationId,
  hasSeat,
})

const READERS = {
  organiser: { kind: 'organiser' },
  bringer: participant('bringer'),
  'bringer without a seat': participant('bringer', false),
  'member of the group': participant('member'),
  'facilitator of the group': participant('facilitator'),
  'somebody else with a seat': participant('other'),
  'somebody who waits': participant('waiting', false),
  'member who lost the seat': participant('member', false),
} satisfies Record<string, CaseReader>

// o organiser, b bringer, l bringer who left, m member, f facilitator, s seat, w waits, x member who left
const letters = 'oblmfswx'
const lock = (readBy: CaseReadBy, state: CaseState, bringerHasSeat = true) => ({
  readBy,
  state,
  bringerId: 'bringer',
  bringerHasSeat,
  memberIds: ['bringer', 'member'],
  facilitatorId: 'facilitator',
})

const readersOf = (readBy: CaseReadBy, state: CaseState, bringerHasSeat = true): string =>
  Object.values(READERS)
    .map((reader, at) => (mayReadCase(reader, lock(readBy, state, bringerHasSeat)) ? letters[at] : '-'))
    .join('')

describe('who may read a case', () => {
  test.each<[CaseReadBy, CaseState, string]>([
    ['group', 'offered', 'oblmf---'],
    ['group', 'placed', 'oblmf---'],
    ['group', 'discussed', 'oblmf---'],
    ['group', 'withdrawn', '-bl-----'],
    ['circle', 'offered', 'oblmfs--'],
    ['circle', 'placed', 'oblmfs--'],
    ['circle', 'discussed', 'oblmfs--'],
    ['circle', 'withdrawn', '-bl-----'],
    ['organiser', 'offered', 'obl-----'],
    ['organiser', 'placed', 'obl-----'],
    ['organiser', 'discussed', 'obl-----'],
    ['organiser', 'withdrawn', '-bl-----'],
  ])('for the %s, %s: %s', (readBy, state, readers) => {
    expect(readersOf(readBy, state)).toBe(readers)
  })

  test.each<[CaseReadBy]>([['group'], ['circle'], ['organiser']])(
    'for the %s, of somebody who left: nobody of the others any more',
    (readBy) => {
      expect(readersOf(readBy, 'placed', false)).toBe('obl-----')
    },
  )

  test('a case in no group, for the group, is read by no other participant', () => {
    const alone = { ...lock('group', 'offered'), memberIds: [], facilitatorId: null }
    expect(Object.values(READERS).map((reader) => mayReadCase(reader, alone))).toEqual([
      true,
      true,
      true,
      ...Array(5).fill(false),
    ])
  })
})
