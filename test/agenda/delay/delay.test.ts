import { describe, expect, test } from '@jest/globals'
import { asItRuns, whereItIs, whyNotNow, withStep } from '../../../src/agenda/delay/delay.ts'
import { givenUpInWords } from '../../../src/agenda/delay/delay-words.ts'
import { givenUp } from '../../../src/agenda/delay/given-up.ts'
import { readWords } from '../../../src/i18n/words.ts'
import { anAgenda } from '../../factories/agenda.ts'

const agenda = anAgenda()
const itemId = (kind: string) => agenda.lines.find((line) => line.kind === kind)?.itemId ?? ''
const words = readWords()

describe('what was said', () => {
  test('adds up at the same item, and is nothing when it adds up to nothing', () => {
    const five = withStep([], { itemId: 'a', minutes: 5 })
    expect(withStep(five, { itemId: 'a', minutes: 5 })).toEqual([{ itemId: 'a', minutes: 10 }])
    expect(withStep(five, { itemId: 'a', minutes: -5 })).toEqual([])
    expect(withStep(five, { itemId: 'b', minutes: 5 })).toEqual([...five, { itemId: 'b', minutes: 5 }])
  })

  test('counts on the day of the meeting alone, on the clock of its own zone', () => {
    const meeting = { heldOn: '2026-12-10', timeZone: 'Europe/Amsterdam', state: 'planned' as const }
    const at = (moment: string) => whyNotNow(meeting, Temporal.Instant.from(moment))
    expect([at('2026-12-09T22:59:00Z'), at('2026-12-09T23:00:00Z')]).toEqual(['notToday', null])
    expect([at('2026-12-10T22:59:00Z'), at('2026-12-10T23:00:00Z')]).toEqual([null, 'notToday'])
    const cancelled = { ...meeting, state: 'cancelled' as const }
    expect(whyNotNow(cancelled, Temporal.Instant.from('2026-12-10T12:00:00Z'))).toBe('cancelled')
  })
})

describe('the agenda as it runs', () => {
  test('is the one that was planned when nothing is late, or only what it does not have', () => {
    expect(asItRuns(agenda, { steps: [] })).toBe(agenda)
    expect(asItRuns(agenda, { steps: [{ itemId: 'gone', minutes: 30 }] })).toBe(agenda)
  })

  test('moves the walks and the parts within its items along, and finds no fault in the plan of such a day', () => {
    const late = asItRuns(agenda, { steps: [{ itemId: itemId('projectVisit'), minutes: 5 }] })
    const [was, is] = [agenda, late].map(
      ({ lines }) => lines.find(({ kind }) => kind === 'projectVisit')?.stretches ?? [],
    )
    expect(is?.map(({ startMinute }) => startMinute)).toEqual(was?.map(({ startMinute }) => startMinute + 5))
    expect(late.findings).toEqual([])
  })

  test('says what that costs: the programme ends later, drinks come after it', () => {
    const late = asItRuns(agenda, { steps: [{ itemId: itemId('closing'), minutes: 5 }] })
    const said = givenUp(agenda, late, (item) => item.kind !== 'closing' && item.kind !== 'drinks')
    expect(said.map((one) => givenUpInWords(one, words.nl, 'nl'))).toEqual([
      'Einde om 17.25 in plaats van 17.20 uur',
    ])
    expect(said.map((one) => givenUpInWords(one, words.en, 'en'))).toEqual(['End at 17:25 instead of 17:20'])
  })
})

test('where the day is, the chair says; until then the clock does', () => {
  const [first] = agenda.lines
  const minute = (first?.endMinute ?? 0) + 1
  expect(whereItIs(agenda.lines, null, minute)).toBe(1)
  expect(whereItIs(agenda.lines, null, 0)).toBe(-1)
  expect(whereItIs(agenda.lines, itemId('projectVisit'), minute)).toBe(
    agenda.lines.findIndex(({ kind }) => kind === 'projectVisit'),
  )
  expect(whereItIs(agenda.lines, 'gone', minute)).toBe(1)
})
