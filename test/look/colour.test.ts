import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { contrast, mix, readableShade } from '../../src/look/colour.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Figures that the WCAG working group and everybody's calculators give.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s and %s are %d apart', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
    expect(contrast(other, one)).toBeCloseTo(ratio, 2)
  })
})

test('a mix lies between its two colours', () => {
  expect([0, 0.5, 1].map((share) => mix('#000000', '#ff8000', share))).toEqual([
    '#000000',
    '#804000',
    '#ff8000',
  ])
})

describe('a readable shade', () => {
  test('is the colour itself where that can be read', () => {
    expect(readableShade('#0b5563', ['#fbfaf6'], 4.5)).toBe('#0b5563')
  })

  test('can be read on every ground, or is not there', () => {
    fc.assert(
      fc.property(colour, fc.array(colour, { minLength: 1, maxLength: 4 }), (own, grounds) => {
        const shade = readableShade(own, grounds, 4.5)
        return shade === null || grounds.every((ground) => contrast(shade, ground) >= 4.5)
      }),
    )
  })

  test('is not there between black and white', () => {
    expect(readableShade('#777777', ['#000000', '#ffffff'], 4.6)).toBe(null)
  })
})
