import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { HostSection } from '../../src/programme/host-section.ts'
import { basisOf, mergeSections, readBasis } from '../../src/programme/merge-sections.ts'
import { aSection } from '../factories/section.ts'

const merge = (base: Partial<HostSection>, mine: Partial<HostSection>, theirs: Partial<HostSection>) => {
  const { merged, conflicts } = mergeSections(
    readBasis(basisOf(3, aSection(base))),
    aSection({ ...base, ...mine }),
    aSection({ ...base, ...theirs }),
  )
  return [merged, conflicts]
}

describe('two people in one section', () => {
  test('fields that only one of them changed come together', () => {
    expect(merge({ route: 'Oud' }, { welcome: 'Welkom' }, { route: 'Nieuw', stepFree: true })).toEqual([
      aSection({ welcome: 'Welkom', route: 'Nieuw', stepFree: true }),
      [],
    ])
  })

  test('a field that both changed is a conflict, and what was typed stays in it', () => {
    expect(merge({ route: 'Oud' }, { route: 'Links', welcome: 'Hoi' }, { route: 'Rechts' })).toEqual([
      aSection({ route: 'Links', welcome: 'Hoi' }),
      ['route'],
    ])
  })

  test('the same change twice is no conflict', () => {
    expect(merge({}, { stepFree: false, groupLimit: 12 }, { stepFree: false, groupLimit: 12 })).toEqual([
      aSection({ stepFree: false, groupLimit: 12 }),
      [],
    ])
  })

  test('emptying a field is a change too', () => {
    expect(merge({ welcome: 'Oud' }, { welcome: '' }, {})).toEqual([aSection(), []])
    expect(merge({ welcome: 'Oud' }, { welcome: '' }, { welcome: 'Nieuw' })).toEqual([
      aSection(),
      ['welcome'],
    ])
  })

  test('nothing to step over is not the same as no answer', () => {
    expect(merge({ stepFree: null }, { stepFree: false }, { stepFree: true })[1]).toEqual(['stepFree'])
    expect(merge({ walkOutMinutes: null }, { walkOutMinutes: 0 }, {})).toEqual([
      aSection({ walkOutMinutes: 0 }),
      [],
    ])
  })

  test.each(['', '3', 'x.y', '3.a.b', '-1.'.padEnd(40, '.')])(
    'a basis that cannot be read (%s) makes every difference a conflict',
    (line) => {
      expect(
        mergeSections(readBasis(line), aSection({ route: 'A' }), aSection({ route: 'B', welcome: 'C' })),
      ).toEqual({
        merged: aSection({ route: 'A' }),
        conflicts: ['welcome', 'route'],
      })
    },
  )

  test('for any three sections: what either changed alone is in, what both changed is a conflict', () => {
    const words = fc.constantFrom('', 'a', 'b', 'c')
    const section = fc.record({ welcome: words, route: words, visitTitle: words, speakerName: words })
    fc.assert(
      fc.property(section, section, section, (base, mine, theirs) => {
        const [merged, conflicts] = merge(base, mine, theirs)
        for (const field of ['welcome', 'route', 'visitTitle', 'speakerName'] as const) {
          const [was, typed, stored] = [base[field], mine[field], theirs[field]]
          const isConflict = typed !== was && stored !== was && typed !== stored
          expect((conflicts as string[]).includes(field)).toBe(isConflict)
          expect((merged as HostSection)[field]).toBe(typed === was ? stored : typed)
        }
      }),
    )
  })
})
