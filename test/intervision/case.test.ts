import { expect, test } from '@jest/globals'
import { isInFirstPerson } from '../../src/intervision/case.ts'
import { caseInput } from '../../src/intervision/case-input.ts'

test.each([
  ['Hoe maak ik het eigenaarschap gedeeld?', true],
  ['Hoe krijgen wij de buurgemeente mee?', true],
  ['Wat doe je met mijn opdrachtgever?', true],
  ['IK wil verder, maar hoe?', true],
  ['How do I keep the pace?', true],
  ['Hoe wordt het eigenaarschap gedeeld?', false],
  ['Waarom is de politiek zo strikt?', false],
  ['Ikea of niet?', false],
  ['', false],
])('whether %j is asked in the first person: %j', (question, isOwn) => {
  expect(isInFirstPerson(question)).toBe(isOwn)
})

const TYPED = { title: 'Titel', question: 'Hoe?', situation: '', tried: '', readBy: 'group', meetingId: '' }

test('a case needs a title and a question, and no meeting', () => {
  expect(caseInput.parse(TYPED)).toEqual({ ...TYPED, meetingId: null })
})

test.each([
  ['title', ' ', 'required'],
  ['title', 'x'.repeat(161), 'tooLong'],
  ['question', '', 'required'],
  ['question', 'x'.repeat(501), 'tooLong'],
  ['situation', 'x'.repeat(4001), 'tooLong'],
  ['tried', 'x'.repeat(4001), 'tooLong'],
  ['readBy', 'everybody', 'noChoice'],
  ['meetingId', 'first', 'noChoice'],
])('%s as %j is the fault %s', (name, value, fault) => {
  const { error } = caseInput.safeParse({ ...TYPED, [name]: value })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[name, fault]])
})
