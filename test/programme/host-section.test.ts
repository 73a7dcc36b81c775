import { expect, test } from '@jest/globals'
import { missingFields, SECTION_FIELDS, sectionConcernsCalendars } from '../../src/programme/host-section.ts'
import { sectionInput } from '../../src/programme/section-input.ts'
import { aSection } from '../factories/section.ts'

const typed = Object.fromEntries(SECTION_FIELDS.map((field) => [field, '']))

test('an empty form is an empty section', () => {
  expect(sectionInput.parse(typed)).toEqual(aSection())
})

test('reads what people type, line breaks and all', () => {
  expect(
    sectionInput.parse({
      ...typed,
      welcome: '  Welkom!\r\n\r\nDe koffie staat klaar. ',
      walkFromStationMinutes: ' 8 ',
      stepFree: 'no',
      groupLimit: '12',
    }),
  ).toEqual(
    aSection({
      welcome: 'Welkom!\n\nDe koffie staat klaar.',
      walkFromStationMinutes: 8,
      stepFree: false,
      groupLimit: 12,
    }),
  )
})

test.each([
  ['walkFromStationMinutes', 'acht', 'noNumber'],
  ['walkFromStationMinutes', '241', 'outOfRange'],
  ['walkOutMinutes', '-5', 'noNumber'],
  ['visitMinutes', '99999999999999999999', 'outOfRange'],
  ['groupLimit', '0', 'outOfRange'],
  ['stepFree', 'misschien', 'noChoice'],
  ['stepFreeRoute', 'deels', 'noChoice'],
  ['distanceMetres', '1,5 km', 'noNumber'],
  ['distanceMetres', '20001', 'outOfRange'],
  ['welcome', 'x'.repeat(2001), 'tooLong'],
  ['venueName', 'x'.repeat(121), 'tooLong'],
])('%s refuses %.12s as %s', (field, value, code) => {
  const result = sectionInput.safeParse({ ...typed, [field]: value })
  expect(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, code]])
})

test('names what is missing, and does not ask for a local speaker', () => {
  expect(missingFields(aSection({ welcome: 'Welkom', stepFree: false, walkBackMinutes: 0 }))).toEqual([
    'venueName',
    'venueAddress',
    'walkFromStationMinutes',
    'route',
    'contactName',
    'contactPhone',
    'visitTitle',
    'visitStory',
    'meetingPoint',
    'distanceMetres',
    'visitMinutes',
  ])
})

test('a walk is known by its distance or by both its minutes', () => {
  const asks = (changes: Parameters<typeof aSection>[0]) =>
    missingFields(aSection(changes)).includes('distanceMetres')
  expect([
    asks({ walkOutMinutes: 10 }),
    asks({ walkOutMinutes: 10, walkBackMinutes: 10 }),
    asks({ distanceMetres: 0 }),
  ]).toEqual([true, false, false])
})

test('only a route with steps asks for an equal alternative', () => {
  const asks = (stepFreeRoute: boolean | null) =>
    missingFields(aSection({ stepFreeRoute })).includes('equalAlternative')
  expect([asks(false), asks(true), asks(null)]).toEqual([true, false, false])
})

test('calendars hear of the venue and the route, not of the welcome', () => {
  expect([sectionConcernsCalendars(['welcome', 'visitTitle']), sectionConcernsCalendars(['route'])]).toEqual([
    false,
    true,
  ])
})
