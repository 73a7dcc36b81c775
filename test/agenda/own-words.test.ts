import { expect, test } from '@jest/globals'
import { ownInWords } from '../../src/agenda/own-words.ts'
import { readWords } from '../../src/i18n/words.ts'

const { nl, en } = readWords()
const group = { number: 2, room: 'Raadzaal', facilitator: 'Teun Gespreksleider', caseTitle: 'Woondeal' }

test('says one’s turn, one’s group with its room, who facilitates it and the case', () => {
  expect(ownInWords({ group, ownTurn: 'bringsCase' }, nl)).toEqual([
    'Jij brengt hier je casus in.',
    'Jouw groep: groep 2, in Raadzaal.',
    'Begeleider: Teun Gespreksleider.',
    'Casus: Woondeal.',
  ])
  expect(ownInWords({ group: null, ownTurn: 'bringsNews' }, en)).toEqual(['You talk about your news here.'])
})

test('leaves out what nobody said, and a facilitator does not read their own name', () => {
  const bare = { ...group, room: '', caseTitle: null }
  expect(ownInWords({ group: { ...bare, facilitator: '' }, ownTurn: null }, nl)).toEqual([
    'Jouw groep: groep 2.',
  ])
  expect(ownInWords({ group: bare, ownTurn: 'facilitates' }, nl)).toEqual([
    'Jij begeleidt deze groep.',
    'Jouw groep: groep 2.',
  ])
  expect(ownInWords({ group: null, ownTurn: null }, nl)).toEqual([])
})
