import { describe, expect, test } from '@jest/globals'
import { needsInput } from '../../src/registration/needs.ts'

const faultsOf = (given: object) =>
  needsInput.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

describe('diet and access needs', () => {
  test('may all be left open, without consent', () => {
    expect(needsInput.parse({})).toEqual({ diets: [], dietOther: '', accessNeeds: '', consent: false })
  })

  test.each([{ diets: ['halal'] }, { dietOther: 'geen koriander' }, { accessNeeds: 'een ringleiding' }])(
    'are refused without consent: %j',
    (given) => {
      expect(faultsOf(given)).toEqual(['consent required'])
      expect(faultsOf({ ...given, consent: true })).toEqual([])
    },
  )

  test('are refused when too long or unknown, with a word for each', () => {
    expect(faultsOf({ dietOther: 'x'.repeat(501), consent: true })).toEqual(['dietOther tooLong'])
    expect(faultsOf({ diets: ['mensen'], consent: true })).toEqual(['diets.0 unknown'])
  })
})
