import { expect, test } from '@jest/globals'
import { readWords } from '../../src/i18n/words.ts'
import type { SeriesMeeting } from '../../src/web/series-line.ts'
import { seriesShort } from '../../src/web/series-short.ts'
import { NOW } from '../support/moment.ts'

const meeting = (number: number, heldOn: string, given: Partial<SeriesMeeting> = {}): SeriesMeeting => ({
  ...{ number, heldOn, theme: '', endsAt: '17:00:00', timeZone: 'Europe/Amsterdam' },
  ...{ place: `Stad ${number}`, state: 'planned' },
  ...given,
})
const meetings = [
  meeting(1, '2026-10-08'),
  meeting(2, '2026-12-10'),
  meeting(3, '2027-01-28', { state: 'cancelled' }),
  meeting(4, '2027-04-15', { place: '' }),
]
const shortAt = (hereNumber: number) =>
  seriesShort(meetings, {
    ...{ t: readWords().nl, language: 'nl', now: NOW, hereNumber },
    hrefOf: (number) => `/${number}`,
  })

test('names the next meeting, and says all of each to who hears it', () => {
  const { label, stations } = shortAt(0)
  expect(label).toEqual('De 4 bijeenkomsten')
  expect(stations.map(({ number, city, heard, isNamed }) => [number + city + heard, isNamed])).toEqual([
    ['1Stad 1, do 8 oktober 2026, geweest', false],
    ['2Stad 2, do 10 december 2026, de volgende', true],
    ['3Stad 3, do 28 januari 2027, gaat niet door', false],
    ['4Stad volgt, do 15 april 2027, komt nog', false],
  ])
})

test('names the meeting that the page is about instead', () => {
  const named = shortAt(4).stations.map(({ isNamed, isHere }) => [isNamed, isHere])
  expect(named).toEqual([
    [false, false],
    [false, false],
    [false, false],
    [true, true],
  ])
})
