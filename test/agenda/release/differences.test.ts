import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applyDifferences, differencesOf } from '../../../src/agenda/release/differences.ts'
import { releaseMark } from '../../../src/agenda/release/release-mark.ts'
import { type ReleasedLine, type Snapshot, snapshotOf } from '../../../src/agenda/release/snapshot.ts'
import { anAgenda } from '../../factories/agenda.ts'

const released = snapshotOf(anAgenda())

const withLines = (lines: ReleasedLine[], changes: Partial<Snapshot> = {}): Snapshot => ({
  ...released,
  ...changes,
  lines,
})

const anyLine = fc
  .record({
    which: fc.integer({ min: 0, max: released.lines.length - 1 }),
    itemId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    title: fc.string({ maxLength: 8 }),
    startMinute: fc.integer({ min: 540, max: 1500 }),
    minutes: fc.integer({ min: 1, max: 120 }),
    place: fc.constantFrom('', 'Raadzaal', 'Atrium'),
    groups: fc.array(
      fc.record({
        id: fc.constantFrom('g1', 'g2'),
        number: fc.integer({ min: 1, max: 3 }),
        room: fc.string({ maxLength: 4 }),
        memberIds: fc.array(fc.constantFrom('zoe', 'noor', 'mees')),
        facilitatorId: fc.constantFrom(null, 'teun'),
        case: fc.constantFrom(null, { id: 'case', bringerId: 'zoe' }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ which, ...changes }) => {
    const [line = released.lines[which]] = released.lines.slice(which)
    if (!line) throw new Error('the demo meeting has lines')
    return { ...line, ...changes, endMinute: changes.startMinute + changes.minutes }
  })

const anySnapshot = fc
  .tuple(
    fc.uniqueArray(anyLine, { selector: ({ itemId }) => itemId, maxLength: 7 }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('12:00', '12:30'),
  )
  .map(([lines, overMinutes, startsAt]) => withLines(lines, { overMinutes, startsAt }))

describe('differences between two versions', () => {
  test('applied to the older version give the newer one, also after they were written down', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (older, newer) => {
        const differences = differencesOf(older, newer)
        expect(applyDifferences(older, differences)).toEqual(newer)
        const kept: ReturnType<typeof differencesOf> = JSON.parse(JSON.stringify(differences))
        expect(applyDifferences(older, kept)).toEqual(newer)
      }),
      { numRuns: 300 },
    )
  })

  test('are none exactly when both are the same, and then their marks are too', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (older, newer) => {
        expect(differencesOf(older, older)).toEqual([])
        expect(differencesOf(older, newer).length === 0).toBe(releaseMark(older) === releaseMark(newer))
      }),
    )
  })

  test('name the item, and its fields before and after', () => {
    const [first, second, ...rest] = released.lines
    if (!first || !second) throw new Error('the demo meeting has lines')
    const added = { ...first, itemId: 'new' }
    expect(differencesOf(released, withLines([{ ...second, place: 'Raadzaal' }, added, ...rest]))).toEqual([
      { kind: 'removed', itemId: first.itemId },
      { kind: 'changed', itemId: second.itemId, from: { place: '' }, to: { place: 'Raadzaal' } },
      { kind: 'added', at: 1, line: added },
    ])
  })

  test('say the order when dropping and adding do not give it', () => {
    const [first, second, ...rest] = released.lines
    if (!first || !second) throw new Error('the demo meeting has lines')
    const itemIds = [second, first, ...rest].map(({ itemId }) => itemId)
    expect(differencesOf(released, withLines([second, first, ...rest]))).toEqual([{ kind: 'order', itemIds }])
  })
})

test('a mark is the same in whatever order the keys of a version stand', () => {
  const turned = Object.fromEntries(Object.entries(released).toReversed())
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(released))
  expect(releaseMark({ ...released, ...turned })).toBe(releaseMark(released))
})

test('a released programme holds no name, and no text of a person', () => {
  const lines = anAgenda().lines.map((line) => ({
    ...line,
    leads: ['Zoë van Fictief'],
    newsTitles: ['Werkboek belangen'],
    experts: [{ name: 'Olaf Werkvorm', biography: 'Werkt met groepen.' }],
    groups: [
      {
        ...{ id: 'g', number: 1, room: 'Raadzaal', memberIds: ['zoe'] },
        facilitator: { personId: 'teun', name: 'Teun Gespreksleider' },
        case: {
          ...{ id: 'case', title: 'Woondeal zonder trekker' },
          lock: {
            ...{ readBy: 'circle' as const, state: 'placed' as const, bringerId: 'zoe' },
            ...{ bringerHasSeat: true, memberIds: ['zoe'], facilitatorId: null },
          },
        },
      },
    ],
  }))
  const kept = JSON.stringify(snapshotOf({ ...anAgenda(), lines }))
  expect(kept).toContain('Raadzaal')
  for (const text of ['Zoë', 'Werkboek', 'Olaf', 'groepen.', 'Teun', 'Woondeal', 'Tess'])
    expect(kept).not.toContain(text)
})
