import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { textDifference } from '../../../../../src/web/host/section/history/text-difference.ts'

const marked = (from: string, to: string) =>
  textDifference(from, to)
    .map(({ text, isAdded, isRemoved }) => (isAdded ? `+${text}+` : isRemoved ? `-${text}-` : text))
    .join('')

test('says what changed word by word, line breaks too', () => {
  expect(marked('Ga linksaf bij de kerk', 'Ga rechtsaf bij de oude kerk')).toBe(
    'Ga -linksaf-+rechtsaf+ bij de +oude +kerk',
  )
  expect(marked('Een twee', 'Een\ntwee')).toBe('Een- -+\n+twee')
})

test('both texts are in it whole, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (from, to) => {
      const parts = textDifference(from, to)
      const without = (part: 'isAdded' | 'isRemoved') =>
        parts
          .filter((one) => !one[part])
          .map(({ text }) => text)
          .join('')
      expect([without('isAdded'), without('isRemoved')]).toEqual([from, to])
    }),
  )
})

test('two long texts that share nothing stand whole beside each other, at once', () => {
  const [from, to] = ['a b '.repeat(1000), 'c d '.repeat(1000)]
  expect(textDifference(from, to)).toEqual([
    { text: from, isAdded: false, isRemoved: true },
    { text: to, isAdded: true, isRemoved: false },
  ])
})
