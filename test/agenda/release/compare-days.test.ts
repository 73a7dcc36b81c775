import { describe, expect, test } from '@jest/globals'
import { compareDays } from '../../../src/agenda/release/compare-days.ts'
import type { ComparedLine } from '../../../src/agenda/release/compared-line.ts'
import { differencesInWords } from '../../../src/agenda/release/difference-words.ts'
import { readWords } from '../../../src/i18n/words.ts'

const words = readWords()

const DAY: ComparedLine[] = (
  [
    ['welcome', 'Welkom', 15],
    ['news', 'Actualiteiten', 25],
    ['intervision', 'Intervisie', 75],
    ['lunch', 'Lunch', 50],
    ['deepDive', 'Verdieping: belangen', 75],
    ['closing', 'Afsluiting', 15],
  ] as const
).map(([kind, title, minutes]) => ({
  ...{ itemId: kind, kind, title, minutes, startMinute: 0 },
  aspects: [{ key: 'place', value: '' }],
}))

// End to end from half past nine, as an agenda is.
const laid = (lines: ComparedLine[], start = 570): ComparedLine[] => {
  let minute = start
  return lines.map((line) => {
    const startMinute = minute
    minute += line.minutes
    return { ...line, startMinute }
  })
}

const change = (kind: string, changes: Partial<ComparedLine>) =>
  laid(DAY.map((line) => (line.kind === kind ? { ...line, ...changes } : line)))

const told = (newer: ComparedLine[], language: 'nl' | 'en' = 'nl', older = laid(DAY)) =>
  differencesInWords(compareDays(older, newer), newer, words[language], language)

const place = (value: string): ComparedLine['aspects'] => [{ key: 'place', value }]

describe('what is new in a day', () => {
  test('is nothing when it is the same', () => {
    expect(told(laid(DAY))).toEqual([])
  })

  test('is one sentence per item, time first', () => {
    const newer = change('news', { minutes: 35 }).map((line) =>
      line.kind === 'deepDive' ? { ...line, aspects: place('Raadzaal') } : line,
    )
    const [, , , , dive] = newer
    const alone = laid(DAY).map((line) => (line.kind === 'deepDive' && dive ? dive : line))
    expect(told(alone)).toEqual(['Verdieping 10 minuten later, nieuwe zaal: Raadzaal.'])
    expect(told(alone, 'en')).toEqual(['Deep dive 10 minutes later, new room: Raadzaal.'])
  })

  test.each<[string, ComparedLine[], string[]]>([
    [
      'what shifts alike to the end of the day, once',
      change('news', { minutes: 35 }),
      ['Actualiteiten 10 minuten langer.', 'Vanaf Intervisie alles 10 minuten later.'],
    ],
    ['a shift of everything, once', laid(DAY, 571), ['Alles 1 minuut later.']],
    ['an earlier start of everything', laid(DAY, 540), ['Alles 30 minuten eerder.']],
    [
      'another room and another title',
      change('lunch', { title: 'Lunch in het atrium', aspects: place('Atrium') }),
      ['Lunch, nieuwe titel “Lunch in het atrium”, nieuwe zaal: Atrium.'],
    ],
    [
      'what is gone, and what is new, where they stood',
      laid([
        ...DAY.filter(({ kind }) => kind !== 'lunch'),
        { itemId: 'new', kind: 'drinks', title: 'Borrel', startMinute: 0, minutes: 30, aspects: place('') },
      ]),
      ['Lunch vervalt.', 'Vanaf Verdieping alles 50 minuten eerder.', 'Nieuw: Borrel, om 12.55 uur.'],
    ],
    [
      'two items that change places',
      laid([...DAY.slice(0, 3), ...DAY.slice(3, 5).toReversed(), ...DAY.slice(5)]),
      ['Verdieping 50 minuten eerder.', 'Lunch 75 minuten later.'],
    ],
    [
      'a day of which nothing stays',
      [],
      ['Welkom', 'Actualiteiten', 'Intervisie', 'Lunch', 'Verdieping', 'Afsluiting'].map(
        (name) => `${name} vervalt.`,
      ),
    ],
  ])('tells %s', (_name, newer, sentences) => {
    expect(told(newer)).toEqual(sentences)
  })

  test('calls a pillar by its title where it stands there twice', () => {
    const second = { kind: 'deepDive' as const, title: 'Verdieping: kaart', aspects: place('') }
    const twice = (minutes: number) =>
      laid([...DAY, { ...second, itemId: 'second', startMinute: 0, minutes }])
    expect(told(twice(40), 'nl', twice(30))).toEqual(['Verdieping: kaart 10 minuten langer.'])
  })

  test('tells what is somebody’s own, also that it is no longer', () => {
    const own = (values: [string, string, string, string]): ComparedLine['aspects'] =>
      (['place', 'group', 'case', 'turn'] as const).map((key, at) => ({ key, value: values[at] ?? '' }))
    const older = change('intervision', { aspects: own(['', '', '', '']) })
    const newer = change('intervision', { aspects: own(['Raadzaal', '2', 'case-1', 'bringsCase']) })
    expect(told(newer, 'nl', older)).toEqual([
      'Intervisie, nieuwe zaal: Raadzaal, je zit in groep 2, een andere casus in je groep, jij brengt een casus in.',
    ])
    expect(told(older, 'en', newer)).toEqual([
      'Intervision, no longer a room of its own, you are not in a group, no case in your group yet, you no longer have anything to do here.',
    ])
  })
})
