import { describe, expect, test } from '@jest/globals'
import { circleInput } from '../../src/circle/circle-input.ts'

const whole = {
  title: 'Slim samenwerken',
  theme: 'Netwerken',
  centralQuestion: 'Hoe werken wij samen?',
  region: 'Oost-Nederland',
  startsOn: '2026-10-01',
  endsOn: '2027-06-30',
  partners: ['Vereniging van Voorbeelden'],
  maxPerOrganisation: null,
  offerDays: 5,
  capacity: 24,
  contactName: 'Tess Regelaar',
  contactEmail: 'tess.regelaar@example.org',
  contactPhone: '',
  formOfAddress: 'je',
}

const faults = (changes: object) => {
  const parsed = circleInput.safeParse({ ...whole, ...changes })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('what a circle is made of', () => {
  test('is taken as it is when it is whole', () => {
    expect(circleInput.parse(whole)).toEqual(whole)
  })

  test('names every fault at its field', () => {
    expect(
      faults({
        title: '  ',
        theme: 'x'.repeat(121),
        startsOn: '2026-02-30',
        capacity: 0,
        partners: ['', 'x'.repeat(121)],
        contactEmail: 'tess',
        formOfAddress: 'gij',
      }),
    ).toEqual([
      ['title', 'required'],
      ['theme', 'tooLong'],
      ['startsOn', 'noDay'],
      ['partners.0', 'required'],
      ['partners.1', 'tooLong'],
      ['capacity', 'outOfRange'],
      ['contactEmail', 'noAddress'],
      ['formOfAddress', 'required'],
    ])
  })

  test('says that the period ends before it begins, also beside another fault', () => {
    expect(faults({ title: '', endsOn: '2026-09-30' })).toEqual([
      ['title', 'required'],
      ['endsOn', 'endsBeforeStart'],
    ])
  })

  test('loses control characters, and keeps the lines of a text of several lines', () => {
    const { title, centralQuestion } = circleInput.parse({
      ...whole,
      title: 'Kring\u0000\r\nBEGIN:VALARM\u2028x',
      centralQuestion: 'Een\r\ntwee\u0000drie',
    })
    expect([title, centralQuestion]).toEqual(['Kring BEGIN:VALARM x', 'Een\ntwee drie'])
  })
})
