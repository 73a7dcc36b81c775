import { describe, expect, test } from '@jest/globals'
import { nearOrganisations } from '../../src/people/near-organisation.ts'

const known = [
  'Gemeente Zwolle',
  'Provincie Utrecht',
  'Gemeente Utrecht',
  'Gemeente Ede',
  'Gemeente Súdwest-Fryslân',
  'Wijkteam Noord 1',
]

describe('an organisation that may be meant', () => {
  test.each([
    ['Gem. Zwolle', ['Gemeente Zwolle']],
    ['Zwolle', ['Gemeente Zwolle']],
    ['Gemeente Zwole', ['Gemeente Zwolle']],
    ['gemeente van Zwolle', []],
    ['Utrecht', ['Gemeente Utrecht', 'Provincie Utrecht']],
    ['Prov. Utrecht', ['Provincie Utrecht']],
    ['Waterschap Utrecht', []],
    ['Gemeente Epe', []],
    ['Gemeente Sudwest Fryslan', ['Gemeente Súdwest-Fryslân']],
    ['Stichting Voorbeeld', []],
    ['Gemeente', []],
    ['Wijkteam Noord 2', []],
  ])('%s → %j', (typed, meant) => {
    expect(nearOrganisations(typed, known)).toEqual(meant)
  })

  test('is not asked after when the name is known, whatever its capitals and spaces', () => {
    expect(nearOrganisations('  gemeente   UTRECHT', known)).toEqual([])
  })
})
