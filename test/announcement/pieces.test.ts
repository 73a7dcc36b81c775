import { expect, test } from '@jest/globals'
import { piecesOf } from '../../src/announcement/announcement.ts'
import { readAnnouncement } from '../../src/announcement/read-announcement.ts'

test('the pieces of a text are the text again, and what was read is marked', () => {
  const text = 'Leerkring Wonen\n\nVragen? Zoë van Fictief, zoe@example.org\n'
  const pieces = piecesOf(text, readAnnouncement(text, '2026-11-22'))
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter(({ isRead }) => isRead).map((piece) => piece.text)).toContain('zoe@example.org')
})
