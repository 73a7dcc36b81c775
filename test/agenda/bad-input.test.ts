import { expect, test } from '@jest/globals'
import { findingInWords } from '../../src/agenda/finding-words.ts'
import { findingsOf } from '../../src/agenda/findings.ts'
import { type DayToFill, type ItemToLay, layOut } from '../../src/agenda/timing.ts'
import { readWords } from '../../src/i18n/words.ts'
import { itemPageInput } from '../../src/programme/item-input.ts'
import { aDay, aLine } from '../factories/agenda.ts'

const { nl } = readWords()

type Line = Partial<ItemToLay> & { title: string }

const lunch: Line = { kind: 'lunch', title: 'Lunch', minutes: 50 }
const closing: Line = { kind: 'closing', title: 'Slot', minutes: 20 }
const night = { startsAt: '00:00', endsAt: '04:00' }

test.each<[string, Line[], Partial<DayToFill>, string[]]>([
  [
    'a fixed point before the item that leads to it',
    [
      { kind: 'news', title: 'Nieuws', minutes: 90 },
      { ...lunch, fixedStart: '11:00' },
      { ...closing, minutes: 90 },
    ],
    { endsAt: '14:00' },
    ['Lunch staat vast om 11.00 uur, maar kan pas 30 minuten later beginnen.'],
  ],
  [
    'a fixed point before the day begins',
    [{ ...lunch, fixedStart: '08:00' }, closing],
    { endsAt: '11:10' },
    ['Lunch staat vast om 08.00 uur, maar kan pas 120 minuten later beginnen.'],
  ],
  [
    'a fixed point after the day ends',
    [{ ...lunch, fixedStart: '17:30' }, closing],
    {},
    ['100 minuten te veel, door Lunch.', 'Voor Lunch is er 450 minuten niets.'],
  ],
  [
    'two fixed points that overlap',
    [
      { ...lunch, fixedStart: '10:00' },
      { ...closing, fixedStart: '10:30' },
    ],
    { endsAt: '11:20' },
    ['Slot staat vast om 10.30 uur, maar Lunch, vast om 10.00 uur, duurt dan nog 20 minuten.'],
  ],
  [
    'two fixed points in the wrong order',
    [
      { ...lunch, fixedStart: '11:00' },
      { ...closing, fixedStart: '10:30' },
    ],
    { endsAt: '12:10' },
    [
      'Voor Lunch is er 60 minuten niets.',
      'Slot staat vast om 10.30 uur, maar komt na Lunch, vast om 11.00 uur.',
    ],
  ],
  [
    'an item longer than the day',
    [{ kind: 'projectVisit', title: 'Bezoek', minutes: 500 }, closing],
    {},
    [
      '100 minuten te veel, door Projectbezoek.',
      'Projectbezoek duurt met 500 minuten langer dan de hele bijeenkomst (420 minuten).',
    ],
  ],
  [
    'a meeting over a clock that goes forward',
    [{ ...lunch, minutes: 160 }, closing],
    { ...night, heldOn: '2027-03-28' },
    [
      'Om 02.00 uur gaat de klok 60 minuten vooruit. Alles duurt zo lang als hier staat; de kloktijden springen.',
    ],
  ],
  [
    'a meeting over a clock that goes back',
    [{ ...lunch, minutes: 280 }, closing],
    { ...night, heldOn: '2027-10-31' },
    [
      'Om 03.00 uur gaat de klok 60 minuten terug. Alles duurt zo lang als hier staat; de kloktijden springen.',
    ],
  ],
  [
    'two hundred items',
    [
      ...Array.from(
        { length: 199 },
        (_, at): Line => ({ title: `Pauze ${at}`, minutes: 5, leastMinutes: 1 }),
      ),
      closing,
    ],
    {},
    [],
  ],
])('%s: %j', (_, items, changes, sentences) => {
  const day = aDay(changes)
  const findings = findingsOf(layOut(items.map(aLine), day), day)
  expect(findings.map((finding) => findingInWords(finding, nl))).toEqual(sentences)
})

const TYPED = {
  title: 'Lunch',
  text: '',
  minutes: '50',
  leastMinutes: '',
  fixedStart: '',
  place: '',
  needs: '',
  internalNote: '',
  leadIds: [],
  links: [],
}

test.each([
  ['no minutes', { minutes: '0' }, 'minutes', 'outOfRange'],
  ['minutes below none', { minutes: '-5' }, 'minutes', 'outOfRange'],
  ['more minutes than any day has', { minutes: '1441' }, 'minutes', 'outOfRange'],
  ['fewest minutes above those wanted', { leastMinutes: '55' }, 'leastMinutes', 'aboveWanted'],
  ['a time that is none', { fixedStart: '25:00' }, 'fixedStart', 'noTime'],
  ['a title of more than 300 characters', { title: 'x'.repeat(301) }, 'title', 'tooLong'],
])('%s are refused at the field', (_, changes, field, fault) => {
  const { error } = itemPageInput.safeParse({ ...TYPED, ...changes })
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, fault]])
})

test('a title of 300 characters, least minutes and a fixed time are taken', () => {
  const typed = { ...TYPED, title: 'x'.repeat(300), leastMinutes: '40', fixedStart: ' 12:30 ' }
  expect(itemPageInput.parse(typed)).toMatchObject({ leastMinutes: 40, fixedStart: '12:30' })
  expect(itemPageInput.parse(TYPED)).toMatchObject({ leastMinutes: null, fixedStart: null })
})
