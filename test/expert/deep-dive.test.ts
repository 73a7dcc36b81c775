import { describe, expect, test } from '@jest/globals'
import { type DeepDive, deepDiveMark, formsOf, minutesBeyond } from '../../src/expert/deep-dive.ts'

const DIVE: DeepDive = {
  form: 'workSession',
  title: '',
  output: 'Vijf belangenkaarten',
  materials: '',
  groupLimit: 5,
  parts: [
    { form: 'presentation', title: 'Uitleg', minutes: 15 },
    { form: 'workSession', title: 'In viertallen', minutes: 45 },
    { form: 'presentation', title: 'Langs de wand', minutes: 15 },
  ],
}

describe('the forms of a deep dive', () => {
  test.each<[string, DeepDive, string[]]>([
    ['its own without parts', { ...DIVE, parts: [] }, ['workSession']],
    ['those of its parts, each once', DIVE, ['presentation', 'workSession']],
    [
      'only those of its parts',
      { ...DIVE, form: 'simulation', parts: DIVE.parts.slice(0, 1) },
      ['presentation'],
    ],
  ])('are %s', (_, dive, forms) => expect(formsOf(dive)).toEqual(forms))
})

describe('the minutes of the parts', () => {
  test.each([
    [75, 0],
    [80, -5],
    [60, 15],
  ])('beside an item of %i minutes differ by %i', (minutes, beyond) => {
    expect(minutesBeyond(DIVE, minutes)).toBe(beyond)
  })

  test('are not counted when there are no parts', () =>
    expect(minutesBeyond({ ...DIVE, parts: [] }, 60)).toBe(0))
})

test('the mark changes with everything that a deep dive says', () => {
  const [part] = DIVE.parts
  const others: (DeepDive | null)[] = [
    null,
    { ...DIVE, form: 'simulation' },
    { ...DIVE, title: 'Kaart' },
    { ...DIVE, output: '' },
    { ...DIVE, materials: 'stiften' },
    { ...DIVE, groupLimit: null },
    { ...DIVE, parts: part ? [part] : [] },
    { ...DIVE, parts: [...DIVE.parts].reverse().map((one) => ({ ...one, minutes: one.minutes + 1 })) },
  ]
  const marks = [DIVE, ...others].map(deepDiveMark)
  expect(new Set(marks).size).toBe(marks.length)
  expect(deepDiveMark(structuredClone(DIVE))).toBe(deepDiveMark(DIVE))
})
