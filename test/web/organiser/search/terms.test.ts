import { describe, expect, test } from '@jest/globals'
import { inJavaScript } from '../../../../src/web/organiser/search/highlight.ts'
import { folded, termsOf } from '../../../../src/web/organiser/search/terms.ts'

const words = (question: string) => termsOf(question).map(({ word }) => word)

const finds = (question: string, text: string, how: 'exact' | 'loose') =>
  termsOf(question).every(({ exact, loose }) =>
    (how === 'exact' ? [exact] : loose).every((pattern) =>
      new RegExp(inJavaScript(pattern), 'iu').test(text),
    ),
  )

describe('the words of a question', () => {
  test('lose capitals, accents and signs around them', () => {
    expect(words('  “Zoë”  van   FICTIEF, (Ede)')).toEqual(['zoe', 'van', 'fictief', 'ede'])
  })

  test('are six at most, of the first hundred signs', () => {
    expect([words('a b c d e f g h'), words('x'.repeat(300))]).toEqual([
      ['a', 'b', 'c', 'd', 'e', 'f'],
      ['x'.repeat(100)],
    ])
  })

  test('are none without a letter or figure', () => {
    expect([words(''), words(' *** "" -- '), words('💧')]).toEqual([[], [], []])
  })

  test('keep the signs of an address', () => {
    expect(words('Zoe.Fictief@example.org')).toEqual(['zoe.fictief@example.org'])
  })
})

describe('a word is found', () => {
  test('as a part of another, whatever accents either has', () => {
    const found = (question: string, text: string) => finds(question, text, 'exact')
    expect([
      found('samenw', 'Slim samenwerken'),
      found('werken', 'Slim samenwerken'),
      found('zoe', 'Zoë van Fictief'),
      found('zoë', 'Zoe van Fictief'),
      found("d'hont", 'Anna D’Hont'),
      found('oege', 'Øge'),
    ]).toEqual([true, true, true, true, true, false])
  })

  test('as a figure only by itself, as one letter only where a word begins', () => {
    const found = (question: string, text: string) => finds(question, text, 'exact')
    expect([
      found('3', 'bijeenkomst 3'),
      found('3', 'bijeenkomst 13'),
      found('z', 'Zwolle'),
      found('w', 'Zwolle'),
    ]).toEqual([true, false, true, false])
  })

  test.each([
    ['zwlole', 'Zwolle'],
    ['zwole', 'Gemeente Zwolle'],
    ['samnwerkng', 'samenwerking in de regio'],
    ['fictef', 'Zoë van Fictief'],
    ['wzolle', 'Zwolle'],
    ['noro', 'Noor Voorbeeld'],
    ['decmber', '10 december'],
  ])('with a mistake in it: %s in %s', (question, text) => {
    expect([finds(question, text, 'exact'), finds(question, text, 'loose')]).toEqual([false, true])
  })

  test('not when it is another word, nor with a mistake in a short word or a figure', () => {
    expect([
      finds('zwolle', 'Breda', 'loose'),
      finds('ede', 'Edam', 'loose'),
      finds('2027', '2026', 'loose'),
      finds('bre', 'Bra', 'loose'),
      finds('beta', 'betere', 'loose'),
    ]).toEqual([false, false, false, false, false])
  })

  test('as it stands when it is full of signs that mean something in a pattern', () => {
    const nasty = 'a.*b(c[d\\e^f$g|h?i+j{k}l'
    expect([
      finds(nasty, `x ${nasty} y`, 'exact'),
      finds(nasty, 'axxb(c[d', 'exact'),
      finds('a.b', 'axb', 'exact'),
    ]).toEqual([true, false, false])
  })
})

test('a text is folded to what can be typed on any keyboard', () => {
  expect(folded('Łukasz Groß, Søren Æbelø, Zoë')).toBe('lukasz gross, soren aebelo, zoe')
})
