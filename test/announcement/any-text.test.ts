import { expect, test } from '@jest/globals'
import { LONGEST_ANNOUNCEMENT, piecesOf } from '../../src/announcement/announcement.ts'
import { readAnnouncement } from '../../src/announcement/read-announcement.ts'
import { DUTCH } from './cases.ts'
import { ENGLISH } from './english-cases.ts'

const TODAY = '2026-11-21'

// Chance that can be had again: the same numbers at each run.
const chance = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const SIGNS = [
  '\n',
  '\r\n',
  '\t',
  ' ',
  '|',
  ':',
  '–',
  '(',
  ')',
  '"',
  '’',
  '@',
  '.',
  '\0',
  '\uD83C',
  '🌷',
  'é',
  'ſ',
  '12',
  '2027',
  '31 mei ',
  'Ede',
  'Leerkring: ',
]

test('any text is read without a fault, and stays the same text', () => {
  const random = chance(7)
  const texts = [...DUTCH, ...ENGLISH].map(({ text }) => text)
  for (let round = 0; round < 600; round++) {
    let text = texts[Math.floor(random() * texts.length)] ?? ''
    for (let change = 0; change < 12; change++) {
      const at = Math.floor(random() * text.length)
      const until = at + Math.floor(random() * 6)
      const sign = SIGNS[Math.floor(random() * SIGNS.length)] ?? ''
      const other = texts[Math.floor(random() * texts.length)] ?? ''
      text = text.slice(0, at) + (random() < 0.2 ? other.slice(0, 60) : sign) + text.slice(until)
    }
    const read = readAnnouncement(text, TODAY)
    expect(
      piecesOf(text, read)
        .map((piece) => piece.text)
        .join(''),
    ).toEqual(text)
    expect(read.meetings.length).toBeLessThanOrEqual(20)
  }
})

test('a long text takes about as long as it is: no shape of it makes reading slow', () => {
  const shapes = [
    'a',
    'A',
    'Aa ',
    '1 ',
    '1-',
    '10 mei, ',
    'om 9.30 ',
    'Ede, ',
    'x@y.',
    ' ',
    '\n',
    '“',
    'van der ',
    'Hoe is ',
    '|',
    '12:',
    'Jan van ',
    '06',
    'gemeente A',
    '- ',
  ]
  const slow = shapes.filter((shape) => {
    const text = shape.repeat(LONGEST_ANNOUNCEMENT / shape.length)
    const begin = performance.now()
    readAnnouncement(text, TODAY)
    return performance.now() - begin > 1500
  })
  expect(slow).toEqual([])
})
