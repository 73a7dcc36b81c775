import { describe, expect, test } from '@jest/globals'
import { asPieces, changesSince } from '../../src/mail/letter-edit.ts'
import { oneLined } from '../../src/mail/letter-sentences.ts'
import { fillPieces } from '../../src/mail/pieces.ts'

const facts = {
  name: 'Anne',
  circle: 'Slim samenwerken',
  meeting: 'Bijeenkomst 2: Slim samenwerken',
  when: 'donderdag 10 december 2026',
  group: '2',
  changes: ['Tijd: 13.00 → 12.00'],
}

describe('an edited text', () => {
  test('remembers where the value of a fact stands, the longest first, and whole words only', () => {
    expect(asPieces('Anne en Annemarie: Bijeenkomst 2: Slim samenwerken, 2 uur.', facts)).toEqual([
      { fact: 'name' },
      ' en Annemarie: ',
      { fact: 'meeting' },
      ', 2 uur.',
    ])
  })

  test('keeps braces and everything else as it was typed, and reads back the same', () => {
    const typed = 'Op {wanneer} of donderdag 10 december 2026?\n\nAnne {{Anne}} donderdag 10 december 2026'
    const { changes: _, ...texts } = facts
    expect(fillPieces(asPieces(typed, facts), oneLined(texts))).toBe(typed)
    expect(asPieces('', facts)).toEqual([])
  })
})

test('what changed since says which of it the text follows by itself', () => {
  const words = { subject: ['Let op'], opening: ['Op ', { fact: 'when' }, ' om negen'], closing: [] }
  const now = { ...facts, when: 'vrijdag 11 december 2026', circle: 'Anders', changes: ['Dag: 10 → 11'] }
  expect(changesSince(words, facts, now, 'meetingChanged')).toEqual([
    { name: 'circle', from: 'Slim samenwerken', to: 'Anders', follows: false },
    { name: 'when', from: 'donderdag 10 december 2026', to: 'vrijdag 11 december 2026', follows: true },
    { name: 'changes', from: 'Tijd: 13.00 → 12.00', to: 'Dag: 10 → 11', follows: true },
  ])
  const short = { subject: ['Let op: ', { fact: 'day' }], opening: ['Kijk even'], closing: [] }
  expect(changesSince(short, facts, { ...facts, when: now.when }, 'meetingChanged')).toEqual([
    { name: 'when', from: 'donderdag 10 december 2026', to: 'vrijdag 11 december 2026', follows: true },
  ])
  expect(changesSince(words, facts, facts, 'meetingChanged')).toEqual([])
})

test('what somebody wrote to this one person does not follow: the edit stands in its place', () => {
  const words = { subject: [], opening: ['Tekst'], closing: [] }
  expect(changesSince(words, { message: ['een'] }, { message: ['twee'] }, 'newsPlaced')).toEqual([
    { name: 'message', from: 'een', to: 'twee', follows: false },
  ])
})
