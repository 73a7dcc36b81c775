import { expect, test } from '@jest/globals'
import { visitItemAfter } from '../../src/programme/visit-item.ts'
import { aSection } from '../factories/section.ts'

const item = { title: 'Bezoek aan een lopend project', minutes: 90, state: 'empty' } as const
const walks = { walkOutMinutes: 12, visitMinutes: 50, walkBackMinutes: 13 }

test('a title fills the visit and gives it its name', () => {
  expect(visitItemAfter(aSection(), aSection({ visitTitle: 'Hof van Samenspel' }), item)).toEqual({
    title: 'Hof van Samenspel',
    minutes: 90,
    state: 'filled',
  })
})

test('walking there, visit and walking back give its minutes, once all are known', () => {
  expect(visitItemAfter(aSection(), aSection(walks), item).minutes).toBe(75)
  expect(visitItemAfter(aSection(), aSection({ ...walks, walkBackMinutes: null }), item).minutes).toBe(90)
  expect(
    visitItemAfter(aSection(), aSection({ walkOutMinutes: 0, visitMinutes: 0, walkBackMinutes: 0 }), item)
      .minutes,
  ).toBe(90)
})

test('what the organiser arranged since stays when the save is about something else', () => {
  const before = aSection({ ...walks, visitTitle: 'Hof van Samenspel' })
  const arranged = { title: 'Projectbezoek: het hof', minutes: 60, state: 'agreed' } as const
  expect(visitItemAfter(before, { ...before, welcome: 'Hoi' }, arranged)).toEqual(arranged)
})

test('taking the title away empties the visit, unless it was agreed', () => {
  const before = aSection({ visitTitle: 'Hof van Samenspel' })
  expect(visitItemAfter(before, aSection(), { ...item, state: 'filled' }).state).toBe('empty')
  expect(visitItemAfter(before, aSection(), { ...item, state: 'agreed' }).state).toBe('agreed')
})
