import { expect, test } from '@jest/globals'
import { knownPlaces, schoolRegionsOf } from '../../src/meeting/place.ts'

test('knows the municipalities once each, the longest names first', () => {
  expect(knownPlaces.length).toBeGreaterThan(340)
  expect(new Set(knownPlaces).size).toEqual(knownPlaces.length)
  expect(knownPlaces.indexOf('Alphen aan den Rijn')).toBeLessThan(knownPlaces.indexOf('Ede'))
  expect(knownPlaces.filter((name) => name !== name.trim() || name === '')).toEqual([])
})

test('says where schools of a place have their holidays: one region, two, or all of them', () => {
  expect(schoolRegionsOf('Zwolle')).toEqual(['north'])
  expect(schoolRegionsOf(' arnhem ')).toEqual(['south'])
  expect(schoolRegionsOf('Altena')).toEqual(['central', 'south'])
  expect(schoolRegionsOf('Rheine')).toEqual(['north', 'central', 'south'])
})
