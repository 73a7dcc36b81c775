import { expect, test } from '@jest/globals'
import { evaluationInput } from '../../src/evaluation/evaluation-input.ts'

const TYPED = { usefulness: '4', takesHome: ' Bel eerst.\r\nDan pas mailen. ', nextTime: '' }
const faultsOf = (typed: Record<string, string>) =>
  evaluationInput.safeParse(typed).error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`)

test('only how useful it was must be chosen; the rest is kept as it was typed', () => {
  expect(evaluationInput.parse({ ...TYPED, progress: '', mayQuote: '' })).toEqual({
    usefulness: 4,
    takesHome: 'Bel eerst.\nDan pas mailen.',
    nextTime: '',
    progress: null,
    mayQuote: false,
  })
  expect(evaluationInput.parse({ ...TYPED, progress: 'far', mayQuote: 'yes' })).toMatchObject({
    progress: 'far',
    mayQuote: true,
  })
})

test('what is no answer is named at its question', () => {
  const typed = { ...TYPED, progress: '', mayQuote: '' }
  expect(faultsOf({ ...typed, usefulness: '' })).toEqual(['usefulness noChoice'])
  expect(faultsOf({ ...typed, usefulness: '6', progress: 'over' })).toEqual([
    'usefulness noChoice',
    'progress noChoice',
  ])
  expect(faultsOf({ ...typed, nextTime: 'x'.repeat(1001) })).toEqual(['nextTime tooLong'])
})
