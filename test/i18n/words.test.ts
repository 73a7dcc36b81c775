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

test('who is addressed with u is told so, in the same words otherwise; English has one form', () => {
  const asks = 'registration:form.formOfAddress'
  expect(
    [words.nl, words.nl.to('u'), words.nl.to('u').to('je'), words.en.to('u')].map((t) => t(asks)),
  ).toEqual([
    'Hoe spreken wij je aan?',
    'Hoe spreken wij u aan?',
    'Hoe spreken wij je aan?',
    'How shall we address you in Dutch?',
  ])
  expect(words.nl.to('u')('layout:skipToContent')).toBe('Naar de inhoud')
})

test('u has its own plurals, and what has no variant keeps its count', () => {
  expect([1, 3].map((count) => words.nl.to('u')('layout:errorSummaryTitle', { count }))).toEqual([
    'Er klopt nog één ding niet',
    'Er kloppen nog 3 dingen niet',
  ])
})
