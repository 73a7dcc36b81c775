import { expect, test } from '@jest/globals'
import { splitName } from '../../src/people/typed-name.ts'

test.each([
  ['Noor Voorbeeld', ['Noor', '', 'Voorbeeld']],
  ['  Noor   van der Voorbeeld ', ['Noor', 'van der', 'Voorbeeld']],
  ["Joop op 't Fictief", ['Joop', "op 't", 'Fictief']],
  ['Anne Marie Smit', ['Anne', '', 'Marie Smit']],
  ['Thi Van', ['Thi', '', 'Van']],
  ['Noor', ['Noor', '', '']],
  ['', ['', '', '']],
])('%j is cut into first name, tussenvoegsel and last name', (typed, parts) => {
  expect(Object.values(splitName(typed))).toEqual(parts)
})
