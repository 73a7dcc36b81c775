import { expect, test } from '@jest/globals'
import { readWish, wishAsQuery } from '../../../../src/web/organiser/people/wish.ts'

const EVERYBODY = {
  sort: 'name',
  isBackwards: false,
  state: '',
  organisation: '',
  meeting: null,
  text: '',
  page: 1,
}

test('an address says a wish, and the wish says the address again', () => {
  const wish = readWish({ text: ' zoë & co ', state: 'waiting', meeting: '2', sort: '-date', page: '3' })
  expect(wish).toEqual({
    ...EVERYBODY,
    text: 'zoë & co',
    state: 'waiting',
    meeting: 2,
    sort: 'date',
    isBackwards: true,
    page: 3,
  })
  const query = wishAsQuery(wish)
  expect(query).toEqual('?text=zo%C3%AB+%26+co&state=waiting&meeting=2&sort=-date&page=3')
  expect(readWish(Object.fromEntries(new URLSearchParams(query)))).toEqual(wish)
})

test('what is not understood counts as not asked', () => {
  expect(
    readWish({ sort: 'shoe size', meeting: '0', page: '-1', state: ['a', 'b'], text: { x: 1 } }),
  ).toEqual(EVERYBODY)
  expect(readWish({ meeting: '1e3', page: '999999999' })).toEqual(EVERYBODY)
  expect(wishAsQuery(readWish({}))).toEqual('')
})
