import { expect, test } from '@jest/globals'
import { resultInput } from '../../src/harvest/result-input.ts'

const TODAY = '2026-11-21'
const read = (typed: Record<string, string>) => {
  const { data, error } = resultInput(TODAY).safeParse(typed)
  return data ?? error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test.each([
  [
    { sentence: ' Twee  woorden\nop een rij ', term: 'short', reachedOn: '2026-11-21' },
    { sentence: 'Twee  woorden op een rij', term: 'short', reachedOn: '2026-11-21' },
  ],
  [
    { sentence: 'Later', term: 'long', reachedOn: '' },
    { sentence: 'Later', term: 'long', reachedOn: null },
  ],
  [{ sentence: '', term: 'short', reachedOn: '' }, ['sentence: required']],
  [{ sentence: 'x'.repeat(241), term: 'short', reachedOn: '' }, ['sentence: tooLong']],
  [{ sentence: 'Iets', term: 'soon', reachedOn: '' }, ['term: noChoice']],
  [{ sentence: 'Iets', term: 'short', reachedOn: '2026-11-22' }, ['reachedOn: notYet']],
  [{ sentence: 'Iets', term: 'short', reachedOn: '2026-02-30' }, ['reachedOn: noDay']],
])('%j is read as %j', (typed, expected) => {
  expect(read(typed)).toEqual(expected)
})
