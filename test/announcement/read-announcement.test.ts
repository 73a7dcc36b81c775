import { describe, expect, test } from '@jest/globals'
import { type AnnouncedMeeting, type Announcement, piecesOf } from '../../src/announcement/announcement.ts'
import { readAnnouncement } from '../../src/announcement/read-announcement.ts'
import { DUTCH } from './cases.ts'
import { ENGLISH } from './english-cases.ts'

const TODAY = '2026-11-21'
const CASES = [...DUTCH, ...ENGLISH]

const inOneLine = ({ heldOn, startsAt, endsAt, place, ...rest }: AnnouncedMeeting) => {
  const hours = [startsAt?.value, endsAt?.value].filter(Boolean).join('-')
  const when = [heldOn.value, hours, place?.value].filter(Boolean).join(' ')
  const { theme, organisation, hostName, hostEmail } = rest
  return [when, theme, organisation, hostName, hostEmail]
    .map((one) => (typeof one === 'string' ? one : (one?.value ?? '')))
    .join(' | ')
    .replace(/[ |]+$/, '')
}

const valuesOf = ({ fields }: Announcement) =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))

describe('an announcement', () => {
  test.each(CASES.map((one) => [one.what, one] as const))('as %s', (_, { text, fields, meetings }) => {
    const read = readAnnouncement(text, TODAY)
    expect({ fields: valuesOf(read), meetings: read.meetings.map(inOneLine) }).toEqual({ fields, meetings })
  })
})

test('what was read stands at its place in the text, and the pieces are the text again', () => {
  for (const { text } of CASES) {
    const read = readAnnouncement(text, TODAY)
    const said = [...Object.values(read.fields), ...read.meetings.flatMap((one) => Object.values(one))]
    expect(said.filter(({ from, to }) => from < 0 || to > text.length || from >= to)).toEqual([])
    const pieces = piecesOf(text, read)
    expect(pieces.map((piece) => piece.text).join('')).toEqual(text)
  }
})

test('says what is doubtful: a year, a day of the week, an order, a question, a range, a title', () => {
  const text = `Wonen
Voor 18 tot 24 deelnemers. Hoe wonen wij over twintig jaar in een dorp?
vrijdag 10 december, Ede
04/05/2027, Epe`
  const { fields, meetings } = readAnnouncement(text, TODAY)
  const doubts = Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.doubts]))
  expect(doubts).toEqual({
    title: ['firstLine'],
    capacity: ['highest'],
    centralQuestion: ['onlyQuestion'],
  })
  expect(meetings.map(({ heldOn }) => [heldOn.value, heldOn.doubts])).toEqual([
    ['2026-12-10', ['yearAssumed', 'otherWeekday']],
    ['2027-05-04', ['dayFirst']],
  ])
})
