import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../src/agenda/finding.ts'
import { findingInWords, fitInWords, roomInWords } from '../../src/agenda/finding-words.ts'
import { readWords } from '../../src/i18n/words.ts'

const { nl, en } = readWords()

const lunch = { kind: 'lunch', title: 'Lunch', minutes: 45 } as const
const dive = { kind: 'deepDive', title: 'Verdieping: belangenkaart', minutes: 65 } as const
const visit = { kind: 'projectVisit', title: 'Bezoek: De stille straat', minutes: 90 } as const

const CASES: [Finding, string, string | null, string][] = [
  [
    {
      kind: 'tooLong',
      minutes: 25,
      cause: dive,
      couldGive: [
        { ...dive, giveMinutes: 25 },
        { ...lunch, giveMinutes: 1 },
      ],
    },
    '25 minuten te veel, door Verdieping.',
    'Er is ruimte in Verdieping (25 minuten) en Lunch (1 minuut).',
    '25 minutes too long, because of Deep dive.',
  ],
  [
    { kind: 'tooLong', minutes: 1, cause: lunch, couldGive: [] },
    '1 minuut te veel, door Lunch.',
    'Haal iets uit het programma, of laat de bijeenkomst langer duren.',
    '1 minute too long, because of Lunch.',
  ],
  [
    { kind: 'nothingPlanned' },
    'Er staat nog niets in het programma.',
    null,
    'There is nothing in the programme yet.',
  ],
  [
    { kind: 'fixedTooEarly', item: lunch, fixedStart: '12:30', minutes: 15, couldGive: [] },
    'Lunch staat vast om 12.30 uur, maar kan pas 15 minuten later beginnen.',
    'Haal iets uit het programma, of laat de bijeenkomst langer duren.',
    'Lunch must begin at 12:30, but cannot begin until 15 minutes later.',
  ],
  [
    {
      kind: 'fixedOverlap',
      item: visit,
      fixedStart: '13:00',
      before: lunch,
      beforeFixedStart: '12:30',
      minutes: 15,
    },
    'Projectbezoek staat vast om 13.00 uur, maar Lunch, vast om 12.30 uur, duurt dan nog 15 minuten.',
    'Verzet een van de twee tijden, of geef ze een andere volgorde.',
    'Project visit must begin at 13:00, but Lunch, fixed at 12:30, still takes 15 minutes then.',
  ],
  [
    {
      kind: 'fixedOverlap',
      item: visit,
      fixedStart: '11:00',
      before: lunch,
      beforeFixedStart: '12:30',
      minutes: 135,
    },
    'Projectbezoek staat vast om 11.00 uur, maar komt na Lunch, vast om 12.30 uur.',
    'Verzet een van de twee tijden, of geef ze een andere volgorde.',
    'Project visit must begin at 11:00, but comes after Lunch, fixed at 12:30.',
  ],
  [
    {
      kind: 'tooLongWithoutBreak',
      minutes: 120,
      startMinute: 600,
      endMinute: 720,
      after: { kind: 'news', title: 'Actualiteiten van de dag', minutes: 25 },
    },
    'Van 10.00 tot 12.00 uur is er 120 minuten geen pauze.',
    'Een pauze na Actualiteiten deelt die tijd het best.',
    'From 10:00 to 12:00 there is no break for 120 minutes.',
  ],
  [
    { kind: 'noEvaluation', minutes: 5 },
    'Het programma eindigt niet met een afsluiting van minimaal 15 minuten, om samen terug te kijken.',
    'Zet een afsluiting van 15 minuten achteraan, vóór een eventuele borrel.',
    'The programme does not end with a closing of at least 15 minutes to look back together.',
  ],
  [
    { kind: 'clockChange', atMinute: 180, byMinutes: -60 },
    'Om 03.00 uur gaat de klok 60 minuten terug. Alles duurt zo lang als hier staat; de kloktijden springen.',
    null,
    'At 03:00 the clock goes back 60 minutes. Everything takes as long as it says here; the clock times jump.',
  ],
]

describe('a finding in words', () => {
  test.each(CASES)('%j', (finding, dutch, solution, english) => {
    expect([findingInWords(finding, nl), roomInWords(finding, nl), findingInWords(finding, en)]).toEqual([
      dutch,
      solution,
      english,
    ])
  })
})

test('what was made shorter is said, and which minutes make no five', () => {
  const fit = { at: 0, fromMinutes: 75, toMinutes: 65 }
  expect(fitInWords(fit, [dive], nl)).toBe('Verdieping 10 minuten korter: 65 in plaats van 75.')
  expect(fitInWords({ ...fit, toMinutes: 63 }, [dive], nl)).toBe(
    'Verdieping 12 minuten korter: 63 in plaats van 75. De 2 minuten die overblijven, gaan hiervan af.',
  )
})
