import { describe, expect, test } from '@jest/globals'
import { freeSlug, slugOf } from '../../src/circle/slug.ts'

describe('the name of a circle in its address', () => {
  test.each([
    ['Slim samenwerken', 'slim-samenwerken'],
    ["Café «De Toren» 2/5; 's-Hertogenbosch", 'cafe-de-toren-2-5-s-hertogenbosch'],
    ['Straße øre Łódź', 'strasse-ore-lodz'],
    ['  ---  ', 'kring'],
    ['網絡', 'kring'],
    [
      'Samenwerkingsovereenkomsten tussen gemeenten en waterschappen in de regio',
      'samenwerkingsovereenkomsten-tussen-gemeenten-en',
    ],
    ['a'.repeat(90), 'a'.repeat(60)],
  ])('%s gives %s', (title, slug) => {
    expect(slugOf(title)).toEqual(slug)
  })

  test('is numbered when it is taken', () => {
    expect([
      freeSlug('water', []),
      freeSlug('water', ['water']),
      freeSlug('water', ['water', 'water-2', 'water-4', 'waterschap']),
    ]).toEqual(['water', 'water-2', 'water-3'])
  })

  test('is never the name of a page of ours', () => {
    expect(freeSlug('new', [])).toEqual('new-2')
  })
})
