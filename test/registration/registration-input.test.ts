import { expect, test } from '@jest/globals'
import { LONGEST, registrationInput } from '../../src/registration/registration-input.ts'
import { anApplication } from '../factories/application.ts'

const faultsOf = (input: object) =>
  registrationInput.safeParse(input).error?.issues.map((issue) => [issue.path.join('.'), issue.message])

test('takes what people type without its outer spaces and control characters, and keeps their line breaks', () => {
  const typed = anApplication({
    firstName: '  Zoë\u0000\r\nBcc: x  ',
    learningQuestion: ' Hoe houd ik tempo?\r\nEn met wie?\u0007 ',
  })
  expect(registrationInput.parse(typed)).toEqual({
    ...anApplication(),
    firstName: 'Zoë Bcc: x',
    learningQuestion: 'Hoe houd ik tempo?\nEn met wie?',
  })
})

test('names every part that is missing, also when it holds only spaces', () => {
  expect(faultsOf(anApplication({ firstName: ' ', lastName: '', organisation: '\t', city: '' }))).toEqual([
    ['firstName', 'required'],
    ['lastName', 'required'],
    ['organisation', 'required'],
    ['city', 'required'],
  ])
  expect(faultsOf({})?.every(([, message]) => message === 'required' || message === 'unknown')).toBe(true)
})

test('names what is too long, and takes what is exactly as long as allowed', () => {
  const longest = anApplication({ lastName: 'x'.repeat(LONGEST.name), brings: 'x'.repeat(LONGEST.answer) })
  expect(faultsOf(longest)).toBeUndefined()
  expect(faultsOf({ ...longest, lastName: `${longest.lastName}x`, brings: `${longest.brings}x` })).toEqual([
    ['lastName', 'tooLong'],
    ['brings', 'tooLong'],
  ])
})
