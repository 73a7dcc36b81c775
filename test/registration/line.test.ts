import { describe, expect, test } from '@jest/globals'
import { fitsOrganisation, nextInLine, offerEnd } from '../../src/registration/line.ts'

const someone = (id: string, organisationId: string | null = null, isOutOfTurn = false) => ({
  id,
  organisationId,
  isOutOfTurn,
})
const noLimit = { most: null, held: new Map<string, number>() }

describe('who is offered a seat', () => {
  test('is who stands first, as many as there are seats', () => {
    const line = [someone('noor'), someone('ali'), someone('bo')]
    expect(nextInLine(line, 2, noLimit)).toEqual(['noor', 'ali'])
    expect(nextInLine(line, 9, noLimit)).toEqual(['noor', 'ali', 'bo'])
    expect(nextInLine(line, 0, noLimit)).toEqual([])
  })

  test('is not who is one too many of their organisation, counting those offered just now', () => {
    const line = [someone('noor', 'zwolle'), someone('ali', 'zwolle'), someone('bo', 'ede'), someone('cas')]
    const limit = { most: 2, held: new Map([['zwolle', 1]]) }
    expect(nextInLine(line, 3, limit)).toEqual(['noor', 'bo', 'cas'])
    expect(limit.held).toEqual(new Map([['zwolle', 1]]))
  })

  test('is who an organiser put in front, also above the maximum of their organisation', () => {
    const line = [someone('ali', 'zwolle', true), someone('noor', 'zwolle')]
    expect(nextInLine(line, 2, { most: 1, held: new Map([['zwolle', 1]]) })).toEqual(['ali'])
  })
})

test('who belongs to no organisation is kept out by none', () => {
  const limit = { most: 1, held: new Map([['zwolle', 1]]) }
  expect(['zwolle', 'ede', null].map((id) => fitsOrganisation(id, limit))).toEqual([false, true, true])
})

test('an offer holds for three days', () => {
  expect(offerEnd(Temporal.Instant.from('2026-11-21T09:00:00Z'), 3).toString()).toBe('2026-11-24T09:00:00Z')
})
