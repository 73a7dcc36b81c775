import { expect, test } from '@jest/globals'
import { itemMark, type StoredItem } from '../../src/programme/item.ts'
import { type ProgrammeItem, programmeMark } from '../../src/programme/items.ts'

const item: StoredItem = {
  id: 'item-1',
  kind: 'lunch',
  title: 'Lunch',
  text: '',
  minutes: 50,
  leastMinutes: null,
  fixedStart: null,
  place: '',
  needs: '',
  internalNote: '',
  leadIds: [],
  links: [],
}
const line: ProgrammeItem = { ...item, state: 'filled', isChangedSinceAgreed: false }

// Whoever gives an item another fixed time must not be overwritten unseen by somebody who saw the old one.
test.each([{ leastMinutes: 40 }, { fixedStart: '12:30' }])('%j makes another mark', (change) => {
  expect(itemMark({ ...item, ...change })).not.toBe(itemMark(item))
  expect(programmeMark([{ ...line, ...change }])).not.toBe(programmeMark([line]))
})
