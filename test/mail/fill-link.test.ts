import { expect, test } from '@jest/globals'
import { fillLink, linkPlace, markOf } from '../../src/mail/fill-link.ts'

const id = '0b9f6f0e-1111-4222-8333-444455556666'
const place = linkPlace(id, { hasCode: true })
const letter = {
  subject: 'Je link',
  text: `Inloggen:\n${place.href}\n\nOf typ:\n${place.code}\n`,
  html: `<a href="${place.href}">Inloggen</a><strong>${place.code}</strong>`,
}

test('the link and the code stand where room was left for them, escaped where that is needed', () => {
  const link = { href: 'https://leerkring.example.org/link/abc?page=cases&meeting=1', code: 'ABCDEF' }
  expect(fillLink(letter, place, link)).toEqual({
    subject: 'Je link',
    text: 'Inloggen:\nhttps://leerkring.example.org/link/abc?page=cases&meeting=1\n\nOf typ:\nABCDEF\n',
    html: '<a href="https://leerkring.example.org/link/abc?page=cases&amp;meeting=1">Inloggen</a><strong>ABCDEF</strong>',
  })
})

test('its mark holds neither the key nor the code', () => {
  expect(markOf({ href: 'https://leerkring.example.org/link/abc?page=cases', code: 'ABCDEF' })).toEqual({
    href: 'https://leerkring.example.org/link/…',
    code: '…',
  })
  expect(markOf({ href: 'https://leerkring.example.org/link/abc', code: null }).code).toBe(null)
})
