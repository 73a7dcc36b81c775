import { expect, test } from '@jest/globals'
import { choosePeople } from '../../../../src/web/organiser/people/choose-people.ts'
import { readWish } from '../../../../src/web/organiser/people/wish.ts'
import { aListedPerson } from '../../../factories/listed-person.ts'

const PEOPLE = [
  aListedPerson({ arrival: 1, firstName: 'Zoë', lastName: 'Verzonnen', organisation: 'Waterschap Vecht' }),
  aListedPerson({
    arrival: 2,
    firstName: 'Abe',
    lastName: 'Zandloper',
    organisation: null,
    organisationId: null,
  }),
  aListedPerson({ arrival: 3, firstName: 'Ümit', lastName: 'Bedacht', state: 'waiting' }),
  aListedPerson({ arrival: 4, firstName: 'Cas', lastName: 'Aanzicht', state: 'waiting' }),
  aListedPerson({
    arrival: 5,
    firstName: 'Bo',
    lastName: 'Midden',
    state: 'withdrawn',
    organisationId: 'id-breda',
    organisation: 'Gemeente Breda',
    city: 'Breda',
    attendance: [{ number: 1, state: 'present' }],
  }),
]

const namesFor = (query: Record<string, string>) =>
  choosePeople(PEOPLE, readWish(query)).map(({ firstName }) => firstName)

test.each([
  [{}, ['Cas', 'Ümit', 'Bo', 'Zoë', 'Abe']],
  [{ sort: '-name' }, ['Abe', 'Zoë', 'Bo', 'Ümit', 'Cas']],
  [{ sort: 'date' }, ['Zoë', 'Abe', 'Ümit', 'Cas', 'Bo']],
  [{ sort: 'organisation' }, ['Bo', 'Cas', 'Ümit', 'Zoë', 'Abe']],
  // Within one state by name, but the waiting list in its own order.
  [{ sort: 'state' }, ['Zoë', 'Abe', 'Ümit', 'Cas', 'Bo']],
])('sorts by %j', (query, names) => {
  expect(namesFor(query)).toEqual(names)
})

test.each([
  [{ state: 'waiting' }, ['Cas', 'Ümit']],
  [{ organisation: 'id-breda' }, ['Bo']],
  [{ text: 'zoe vecht' }, ['Zoë']],
  [{ text: '  VAN   verzonnen' }, ['Zoë']],
  [{ text: 'umit' }, ['Ümit']],
  [{ text: 'nergens' }, []],
  // Whoever left after the first meeting was there, and is expected no more at the second.
  [{ meeting: '1' }, ['Bo', 'Zoë', 'Abe']],
  [{ meeting: '2' }, ['Zoë', 'Abe']],
  [{ state: 'withdrawn', meeting: '1', text: 'breda' }, ['Bo']],
])('shows for %j', (query, names) => {
  expect(namesFor(query)).toEqual(names)
})
