import { describe, expect, test } from '@jest/globals'
import { type Candidate, peopleToAsk, type WhatToAsk } from '../../../src/agenda/compose/people-to-ask.ts'

let arrival = 0
const someone = (registrationId: string, changes: Partial<Candidate> = {}): Candidate => ({
  registrationId,
  name: registrationId,
  comes: true,
  isOfHost: false,
  mayHost: false,
  caseOffer: '',
  brings: '',
  practice: '',
  brought: 1,
  cases: 0,
  arrival: arrival++,
  ...changes,
})

const WHAT: WhatToAsk = { pillar: 'news', theme: 'Mandaat en achterban', hasHost: true }
const asked = (people: Candidate[], what: Partial<WhatToAsk> = {}, passedOver: string[] = []) =>
  peopleToAsk(people, { ...WHAT, ...what }, new Set(passedOver)).map(
    ({ name, reasons }) => `${name}: ${reasons.map(({ kind }) => kind).join()}`,
  )

const strong = { brings: 'Ik weet alles van mandaten.' }
const busy = { practice: 'Ik schrijf over de achterban.' }
const fresh = { brought: 0 }

describe('who could be asked', () => {
  test.each<[WhatToAsk['pillar'], string[]]>([
    ['news', ['sterk: brings', 'doet: practice', 'nieuw: nothingYet']],
    ['intervision', ['bood aan: offeredAtSignUp', 'doet: practice', 'nieuw: nothingYet']],
    ['deepDive', ['sterk: brings', 'doet: practice']],
    ['projectVisit', ['gastheer: ofHost']],
  ])('for %s, by what counts for it', (pillar, names) => {
    const people = [
      someone('nieuw', fresh),
      someone('doet', busy),
      someone('gastheer', { isOfHost: true, mayHost: true }),
      someone('sterk', strong),
      someone('bood aan', { caseOffer: 'Wie trekt het?' }),
      someone('niemand'),
    ]
    expect(asked(people, { pillar })).toEqual(names)
  })

  test('three at most; among equals who brought least, then who registered first', () => {
    const people = [
      someone('a', { ...strong, brought: 2 }),
      someone('b', { ...strong, brought: 1 }),
      someone('c', { ...strong, brought: 1 }),
      someone('d', { ...strong, ...fresh }),
    ]
    expect(asked(people)).toEqual(['d: brings,nothingYet', 'b: brings', 'c: brings'])
    expect(asked(people.toReversed())).toEqual(asked(people))
  })

  test('never who cannot come, nor who is asked already', () => {
    const people = [
      someone('weg', { ...strong, comes: false }),
      someone('gevraagd', strong),
      someone('kan', strong),
    ]
    expect(asked(people, {}, ['gevraagd'])).toEqual(['kan: brings'])
  })

  test('with a case from the sign-up form only as long as they offered none', () => {
    const people = [
      someone('een', { caseOffer: 'Wie trekt het?', cases: 1 }),
      someone('geen', { caseOffer: 'Wie?' }),
    ]
    expect(asked(people, { pillar: 'intervision' })).toEqual(['geen: offeredAtSignUp'])
  })

  test('whose city may host, only while nobody hosts', () => {
    const people = [someone('wil', { mayHost: true })]
    expect(asked(people, { pillar: 'projectVisit' })).toEqual([])
    expect(asked(people, { pillar: 'projectVisit', hasHost: false })).toEqual(['wil: mayHost'])
  })

  test('nobody, when nothing speaks for anybody', () => {
    expect(asked([someone('een'), someone('twee')])).toEqual([])
    expect(asked([])).toEqual([])
  })

  test('with their own words, and which of them speak of the theme', () => {
    expect(peopleToAsk([someone('zoe', strong)], WHAT, new Set())).toEqual([
      {
        registrationId: 'zoe',
        name: 'zoe',
        reasons: [{ kind: 'brings', quote: 'Ik weet alles van mandaten.', words: ['mandaten'] }],
      },
    ])
  })
})
