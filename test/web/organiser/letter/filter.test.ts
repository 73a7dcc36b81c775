import { describe, expect, test } from '@jest/globals'
import { filterHref, readFilter } from '../../../../src/web/organiser/letter/filter.ts'

describe('what an organiser asks of the outbox', () => {
  test('is read from an address and said again in as few words', () => {
    const filter = readFilter({
      circle: 'slim-samenwerken',
      group: 'failed',
      kind: 'seatGiven',
      text: ' zoë & co ',
    })
    expect(filter).toEqual({
      circle: 'slim-samenwerken',
      group: 'failed',
      kind: 'seatGiven',
      text: 'zoë & co',
    })
    expect(filterHref(filter)).toBe(
      '/organiser/letters?circle=slim-samenwerken&group=failed&kind=seatGiven&text=zo%C3%AB+%26+co',
    )
    expect(filterHref(readFilter({}))).toBe('/organiser/letters')
  })

  test('counts as not asked where it is not understood', () => {
    const nothing = { circle: '', group: '', kind: '', text: '' }
    expect(readFilter({ group: 'gone', kind: 'toString', text: ['a'], circle: {} })).toEqual(nothing)
    expect(readFilter({ text: 'x'.repeat(200) }).text).toHaveLength(100)
  })
})
