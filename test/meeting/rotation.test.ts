import { describe, expect, test } from '@jest/globals'
import {
  type Candidate,
  inOrder,
  nextToAsk,
  peopleToAsk,
  rotationWarnings,
  type Turn,
} from '../../src/meeting/rotation.ts'

const someone = (name: string, mayHost = false) => ({
  registrationId: name,
  name,
  email: `${name}@example.org`,
  mayHost,
})

const candidate = (city: string, changes: Partial<Candidate> = {}): Candidate => ({
  organisationId: city,
  name: `Gemeente ${city}`,
  city,
  province: '',
  people: [someone(`van-${city}`)],
  isStepFree: null,
  ...changes,
})

const turn = (number: number, host: string | null, state: Turn['state'] = 'planned'): Turn => ({
  number,
  state,
  hostOrganisationId: host,
})

const EDE = candidate('Ede')
const BREDA = candidate('Breda')

const warningsOf = (
  one: Candidate,
  given: { region?: string; turns?: Turn[]; candidates?: Candidate[]; number?: number } = {},
) =>
  rotationWarnings(one, {
    number: given.number ?? 3,
    region: given.region ?? '',
    turns: given.turns ?? [],
    candidates: given.candidates ?? [EDE, BREDA],
  })

describe('warnings before a city hosts', () => {
  test('there are none for a city with people in the circle whose turn it is', () => {
    expect(warningsOf(EDE, { turns: [turn(1, 'Breda')] })).toEqual([])
  })

  test('nobody of it has a seat, while others have', () => {
    const empty = candidate('Venlo', { people: [] })
    expect(warningsOf(empty)).toEqual([{ kind: 'nobodyRegistered' }])
    expect(warningsOf(empty, { candidates: [empty, candidate('Goes', { people: [] })] })).toEqual([])
  })

  test('it hosts twice while another waits for its first turn; not when everybody had one', () => {
    const turns = [turn(1, 'Ede'), turn(2, null)]
    expect(warningsOf(EDE, { turns })).toEqual([{ kind: 'hostsTwice', numbers: [1] }])
    expect(warningsOf(EDE, { turns: [...turns, turn(4, 'Breda')] })).toEqual([])
  })

  test('its own meeting and one that was cancelled are no second turn', () => {
    expect(warningsOf(EDE, { turns: [turn(1, 'Ede', 'cancelled'), turn(3, 'Ede')] })).toEqual([])
  })

  test.each([
    ['Overijssel en Gelderland', 'Gelderland', []],
    ['Overijssel en Gelderland', 'Limburg', [{ kind: 'outsideRegion', province: 'Limburg' }]],
    ['Friesland', 'Fryslân', []],
    ['Fryslân', 'Groningen', [{ kind: 'outsideRegion', province: 'Groningen' }]],
    ['Oost-Nederland', 'Zeeland', []],
    ['', 'Zeeland', []],
    ['Utrechtse Heuvelrug', 'Zeeland', []],
    ['Noord-Holland', 'Zuid-Holland', [{ kind: 'outsideRegion', province: 'Zuid-Holland' }]],
    ['Utrecht', '', []],
    ['Utrecht', 'ergens anders', []],
  ])('region %p and province %p', (region, province, warnings) => {
    expect(warningsOf(candidate('Ede', { province }), { region })).toEqual(warnings)
  })

  test('its room had steps; when nobody said, nothing is said', () => {
    expect(warningsOf(candidate('Ede', { isStepFree: false }))).toEqual([{ kind: 'noStepFreeRoom' }])
    expect(warningsOf(candidate('Ede', { isStepFree: true }))).toEqual([])
  })
})

describe('whom to ask', () => {
  const willing = candidate('Zwolle', { people: [someone('noor'), someone('sanne', true)] })
  const empty = candidate('Almere', { people: [] })

  test('fewest turns first, then who said so, then who has people, then by name', () => {
    const turns = [turn(1, 'Breda')]
    expect(inOrder([empty, BREDA, EDE, willing], turns).map(({ city }) => city)).toEqual([
      'Zwolle',
      'Ede',
      'Almere',
      'Breda',
    ])
  })

  test('those who said that their city may host, and else everybody of it', () => {
    expect(peopleToAsk(willing).map(({ name }) => name)).toEqual(['sanne'])
    expect(peopleToAsk(EDE).map(({ name }) => name)).toEqual(['van-Ede'])
  })

  test('the next is never an organisation that was asked for this meeting, nor one with nobody to ask', () => {
    const all = [empty, BREDA, EDE, willing]
    const next = (asked: string[]) => nextToAsk(all, [], asked)?.person.name ?? null
    expect([next([]), next(['Zwolle']), next(['Zwolle', 'Breda'])]).toEqual(['sanne', 'van-Breda', 'van-Ede'])
    expect(next(['Zwolle', 'Breda', 'Ede'])).toBe(null)
  })
})
