import { expect, test } from '@jest/globals'
import { compareNames } from '../../src/people/name-sort.ts'
import { displayName } from '../../src/people/person-name.ts'

const person = (firstName: string, namePrefix: string, lastName: string) => ({
  firstName,
  namePrefix,
  lastName,
})

test('a Dutch list is sorted without tussenvoegsel, and without regard for capitals and accents', () => {
  const sorted = [
    person('Zoë', 'van', 'Verzonnen'),
    person('Anna', '', 'Zandloper'),
    person('Abe', "op 't", 'Aanzicht'),
    person('Ümit', 'de', 'verzonnen'),
    person('Bo', '', 'Bedacht'),
    person('Eva', 'van der', 'Bedacht'),
    person('Éva', 'van den', 'Bedacht'),
    person('Ilse', '', 'IJzerdraad'),
  ].toSorted(compareNames)
  expect(sorted.map(displayName)).toEqual([
    "Abe op 't Aanzicht",
    'Bo Bedacht',
    'Éva van den Bedacht',
    'Eva van der Bedacht',
    'Ilse IJzerdraad',
    'Ümit de verzonnen',
    'Zoë van Verzonnen',
    'Anna Zandloper',
  ])
})

test('a tussenvoegsel that was typed with the last name does not count, one with a capital does', () => {
  const sorted = [
    person('Wim', '', "van 't Verzinsel"),
    person('Dirk', '', 'De Bedenker'),
    person('Anna', '', 'Uitvinder'),
    person('Kees', '', 'de Bedenker'),
    person('Lena', '', 'Van'),
  ].toSorted(compareNames)
  expect(sorted.map(displayName)).toEqual([
    'Kees de Bedenker',
    'Dirk De Bedenker',
    'Anna Uitvinder',
    'Lena Van',
    "Wim van 't Verzinsel",
  ])
})
