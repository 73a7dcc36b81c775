import { expect, test } from '@jest/globals'
import { readWords } from '../../src/i18n/words.ts'

const words = readWords()

test('each language speaks for itself, however they are mixed', () => {
  expect([
    words.nl('layout:skipToContent'),
    words.en('layout:skipToContent'),
    words.nl('layout:skipToContent'),
  ]).toEqual(['Naar de inhoud', 'Skip to content', 'Naar de inhoud'])
})

test('a count chooses between one and more', () => {
  expect([1, 3].map((count) => words.nl('layout:errorSummaryTitle', { count }))).toEqual([
    'Er klopt nog één ding niet',
    'Er kloppen nog 3 dingen niet',
  ])
})

test('a key without words and a placeholder without value are errors, not holes in a page', () => {
  expect(() => words.nl('layout:nothing')).toThrow('no words for')
  expect(() => words.nl('errors:fault.text')).toThrow('no value for {{reference}}')
})

test('values are put in as they are: each medium escapes at its own border', () => {
  expect(words.nl('errors:fault.text', { reference: '<b>&' })).toContain('nummer <b>&.')
})
