import { expect, test } from '@jest/globals'
import { minutesBeside } from '../../src/contribution/news.ts'
import { newsInput } from '../../src/contribution/news-input.ts'
import { aPublication } from '../factories/news.ts'

test.each([
  [[], 30, { total: 0, over: 0, spare: 30 }],
  [[10, 15], 30, { total: 25, over: 0, spare: 5 }],
  [[10, 20], 30, { total: 30, over: 0, spare: 0 }],
  [[10, 20, 5], 30, { total: 35, over: 5, spare: 0 }],
])('minutes %j beside an item of %i', (minutes, item, beside) => {
  expect(
    minutesBeside(
      minutes.map((count) => ({ minutes: count })),
      item,
    ),
  ).toEqual(beside)
})

const typed = {
  ...aPublication,
  minutes: '10',
  meetingId: '3f0c2a52-6f0e-4a53-9d3e-0b8f6a1c2d3e',
}

test.each([
  ['minutes', '0', 'outOfRange'],
  ['minutes', '-5', 'outOfRange'],
  ['minutes', '121', 'outOfRange'],
  ['minutes', '9999', 'outOfRange'],
  ['minutes', '', 'required'],
  ['minutes', 'tien', 'noNumber'],
  ['minutes', '7,5', 'noNumber'],
  ['title', '  ', 'required'],
  ['title', 'x'.repeat(301), 'tooLong'],
  ['summary', 'x'.repeat(4001), 'tooLong'],
  ['url', 'javascript:alert(1)', 'noAddress'],
  ['url', 'www.example.org', 'noAddress'],
  ['url', `https://example.org/${'x'.repeat(500)}`, 'tooLong'],
  ['kind', 'gossip', 'noChoice'],
  ['meetingId', 'de tweede', 'noChoice'],
  ['byName', '', 'required'],
])('%s %j is refused as %s', (name, value, fault) => {
  const { error } = newsInput.safeParse({ ...typed, [name]: value })
  expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
    `${name} ${fault}`,
  ])
})

test('what is right is taken as typed, without a summary or address too', () => {
  expect(newsInput.parse(typed)).toEqual({ ...typed, minutes: 10 })
  expect(newsInput.parse({ ...typed, summary: '', url: '' })).toMatchObject({ summary: '', url: '' })
})
