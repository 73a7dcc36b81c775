import { describe, expect, test } from '@jest/globals'
import { highlight } from '../../../../src/web/organiser/search/highlight.ts'
import { termsOf } from '../../../../src/web/organiser/search/terms.ts'

const marked = (text: string, question: string, how: 'exact' | 'loose' = 'exact') =>
  highlight(text, termsOf(question), how)
    .map((stretch) => (stretch.isMarked ? `[${stretch.text}]` : stretch.text))
    .join('')

describe('what was found in a text', () => {
  test('is marked wherever it stands, in the letters of the text', () => {
    expect(marked('Zoë van Fictief, zoëven', 'zoe')).toBe('[Zoë] van Fictief, [zoë]ven')
  })

  test('is marked for every word of the question', () => {
    expect(marked('do 10 december 2026', 'decem 10')).toBe('do [10] [decem]ber 2026')
  })

  test('is the word that was meant, when there was a mistake in it', () => {
    expect(marked('Gemeente Zwolle', 'zwlole', 'loose')).toBe('Gemeente [Zwolle]')
  })

  test('is nothing without a question, and the text stays as it is', () => {
    expect([highlight('<b>&', [], 'exact'), highlight('<b>&', termsOf('zwolle'), 'exact')]).toEqual([
      [{ text: '<b>&', isMarked: false }],
      [{ text: '<b>&', isMarked: false }],
    ])
  })

  test('never loses or adds a sign, whatever is asked', () => {
    const text = 'Água 💧 – “Samenwerken” in ’s-Hertogenbosch (10%) \\m [x] e\u0301'
    for (const question of ['a', 'sam', "'s-hert", '10%', '\\m', '[x]', 'é', '💧', '(', 'aaa bbb ccc'])
      for (const how of ['exact', 'loose'] as const)
        expect(
          highlight(text, termsOf(question), how)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text)
  })
})
