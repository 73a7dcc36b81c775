import { describe, expect, test } from '@jest/globals'
import { displayName, sortName } from '../../src/people/person-name.ts'

describe('a name', () => {
  test.each([
    [{ firstName: 'Zoë', namePrefix: 'van', lastName: 'Fictief' }, 'Zoë van Fictief', 'Fictief, Zoë van'],
    [{ firstName: 'Bram', namePrefix: '', lastName: 'Verzonnen' }, 'Bram Verzonnen', 'Verzonnen, Bram'],
    [
      { firstName: ' Jan  Piet ', namePrefix: "op 't", lastName: 'Hof ' },
      "Jan Piet op 't Hof",
      "Hof, Jan Piet op 't",
    ],
  ])('of %j is spoken and sorted the Dutch way', (name, spoken, sorted) => {
    expect([displayName(name), sortName(name)]).toEqual([spoken, sorted])
  })
})
