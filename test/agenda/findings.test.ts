import { expect, test } from '@jest/globals'
import { findingInWords, roomInWords } from '../../src/agenda/finding-words.ts'
import { findingsOf } from '../../src/agenda/findings.ts'
import { layOut } from '../../src/agenda/timing.ts'
import { readWords } from '../../src/i18n/words.ts'
import { aDay, aLine } from '../factories/agenda.ts'

const { nl, en } = readWords()
const AFTERNOON = aDay({ startsAt: '14:00', endsAt: '17:00' })

const amersfoort = (deepDive: number) => {
  const items = [
    { kind: 'arrival' as const, title: 'Inloop met lunch', minutes: 20 },
    { kind: 'welcome' as const, title: 'Welkom', minutes: 10 },
    { kind: 'news' as const, title: 'Actualiteiten van de dag', minutes: 20 },
    { kind: 'intervision' as const, title: 'Intervisie op de aanpak', minutes: 60 },
    { kind: 'deepDive' as const, title: 'Verdieping: belangenkaart', minutes: deepDive },
    { kind: 'drinks' as const, title: 'Borrel', minutes: 30 },
  ]
  return findingsOf(layOut(items.map(aLine), AFTERNOON), AFTERNOON)
}

test('a meeting that fits has no findings', () => {
  expect(amersfoort(40)).toEqual([])
})

test('an overflow names its minutes, its cause and who could give', () => {
  expect(amersfoort(65)).toEqual([
    {
      kind: 'tooLong',
      minutes: 25,
      cause: { kind: 'deepDive', title: 'Verdieping: belangenkaart', minutes: 65 },
      couldGive: [
        { kind: 'deepDive', title: 'Verdieping: belangenkaart', minutes: 65, giveMinutes: 25 },
        { kind: 'intervision', title: 'Intervisie op de aanpak', minutes: 60, giveMinutes: 20 },
        { kind: 'arrival', title: 'Inloop met lunch', minutes: 20, giveMinutes: 10 },
        { kind: 'drinks', title: 'Borrel', minutes: 30, giveMinutes: 10 },
        { kind: 'welcome', title: 'Welkom', minutes: 10, giveMinutes: 5 },
        { kind: 'news', title: 'Actualiteiten van de dag', minutes: 20, giveMinutes: 5 },
      ],
    },
  ])
})

test('says the overflow in words, with the room there is', () => {
  const [finding] = amersfoort(65)
  if (!finding) throw new Error('no finding')
  expect([findingInWords(finding, nl), roomInWords(finding, nl)]).toEqual([
    '25 minuten te veel, door Verdieping.',
    'Ruimte zit in Verdieping (25 minuten), Intervisie (20 minuten), Inloop met lunch (10 minuten) en Borrel (10 minuten).',
  ])
  expect(findingInWords(finding, en)).toBe('25 minutes too many, because of Deep dive.')
})

test.each([
  [41, '1 minuut te veel, door Intervisie.'],
  [26, null],
  [25, 'Er zijn nog 15 minuten over aan het eind.'],
])('a deep dive of %i minutes: %s', (minutes, words) => {
  const [finding] = amersfoort(minutes)
  expect(finding ? findingInWords(finding, nl) : null).toBe(words)
})

test('a meeting without items says so', () => {
  const [finding] = findingsOf(layOut([], AFTERNOON), AFTERNOON)
  expect(finding && [findingInWords(finding, nl), roomInWords(finding, nl)]).toEqual([
    'Er staat nog niets in het programma.',
    null,
  ])
})
