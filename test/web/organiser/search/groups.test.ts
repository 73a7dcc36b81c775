import { describe, expect, test } from '@jest/globals'
import { groupsOf } from '../../../../src/web/organiser/search/groups.ts'
import type { Found } from '../../../../src/web/organiser/search/queries.ts'
import { termsOf } from '../../../../src/web/organiser/search/terms.ts'

const aLine = (changes: Partial<Found>): Found => ({
  kind: 'person',
  key: '1',
  slug: 'kring',
  circle: 'Kring',
  number: 0,
  title: 'Noor Voorbeeld',
  note: '',
  detail: '',
  day: '2026-12-10',
  total: 1,
  begins: false,
  ...changes,
})

const order = (question: string, ...found: Found[]) =>
  groupsOf(found, termsOf(question)).map(({ group, lines }) => [group, ...lines.map(({ title }) => title)])

describe('the answer under its headings', () => {
  test('has everybody under one, and counts each sort once', () => {
    const [people] = groupsOf(
      [aLine({ total: 70 }), aLine({ key: '2', total: 70 }), aLine({ kind: 'invitee', key: '3', total: 4 })],
      termsOf('noor'),
    )
    expect([people?.group, people?.lines.length, people?.total]).toEqual(['people', 3, 74])
  })

  test('has the beginning of a word, wherever it stands, before a part of one in a title', () => {
    expect(
      order(
        'zoe',
        aLine({ kind: 'item', title: 'Projectbezoek', day: '2027-03-01' }),
        aLine({ kind: 'item', title: 'Aankomst', day: '2027-02-01' }),
        aLine({ kind: 'item', title: 'Rondleiding', begins: true }),
        aLine({ kind: 'item', title: 'Naar Zoë', begins: true }),
      ),
    ).toEqual([['items', 'Naar Zoë', 'Rondleiding', 'Projectbezoek', 'Aankomst']])
  })

  test('begins with the heading whose best line fits best, else in a fixed order', () => {
    expect([
      order(
        'zwolle',
        aLine({ kind: 'letter', title: 'Zwolle' }),
        aLine({ kind: 'circle', title: 'Bij Zwollekerspel' }),
      ),
      order('zwolle', aLine({ kind: 'letter', title: 'Zwolle' }), aLine({ kind: 'circle', title: 'Zwolle' })),
    ]).toEqual([
      [
        ['letters', 'Zwolle'],
        ['circles', 'Bij Zwollekerspel'],
      ],
      [
        ['circles', 'Zwolle'],
        ['letters', 'Zwolle'],
      ],
    ])
  })

  test('has whole words before beginnings, those before parts, and then the latest', () => {
    expect(
      order(
        'ede',
        aLine({ key: '1', title: 'Gerda Breder' }),
        aLine({ key: '2', title: 'Edelman' }),
        aLine({ key: '3', title: 'Van Ede', day: '2025-01-01' }),
        aLine({ key: '4', title: 'Uit Ede' }),
      ),
    ).toEqual([['people', 'Uit Ede', 'Van Ede', 'Edelman', 'Gerda Breder']])
  })
})
