import { describe, expect, test } from '@jest/globals'
import type { Agenda } from '../../../src/agenda/agenda.ts'
import type { LookBack } from '../../../src/agenda/standing/standing.ts'
import { standingOf } from '../../../src/agenda/standing/standing-words.ts'
import { adviceSince } from '../../../src/agenda/standing/with-names.ts'
import { readWords } from '../../../src/i18n/words.ts'
import { anAgenda } from '../../factories/agenda.ts'

const words = readWords()
const NONE = { count: 0, said: [] }

const aLookBack = (changes: Partial<LookBack> = {}): LookBack => ({
  number: 1,
  heldOn: '2026-10-08',
  results: NONE,
  advice: NONE,
  newcomers: NONE,
  leavers: NONE,
  ...changes,
})

const NEXT = {
  id: 'm-3',
  number: 3,
  heldOn: '2027-01-28',
  startsAt: '09:30',
  endsAt: '17:00',
  place: 'Tilburg',
  host: 'Gemeente Tilburg',
  theme: 'Achterban en mandaat',
}

/** What stands in the agenda, by the kind of its item. */
const standing = (
  parts: Partial<Pick<Agenda, 'lookBack' | 'lookAhead'>>,
  language: 'nl' | 'en' = 'nl',
  changes: Partial<Agenda['meeting']> = {},
) => {
  const agenda = { ...anAgenda(changes), ...parts }
  return agenda.lines.flatMap((line) => {
    const found = standingOf(agenda, line, words[language], language)
    return found ? [[line.kind, found.title, ...found.lines]] : []
  })
}

describe('the look-back', () => {
  test('says everything in full to who may read it, under the welcome', () => {
    const lookBack = aLookBack({
      results: {
        count: 2,
        said: [
          { sentence: 'Drie afspraken hebben een duo.', by: 'Zoë van Fictief' },
          { sentence: 'Het overleg is korter.', by: null },
        ],
      },
      advice: {
        count: 3,
        said: [
          { title: 'Woondeal', kind: 'followUp', text: 'Drie van de vijf hebben een duo.', due: null },
          { title: 'Kavels', kind: 'firstStep', text: 'Een wandeling.', due: '2026-10-30' },
          { title: 'Overleg', kind: 'firstStep', text: 'Een proef.', due: null },
        ],
      },
      newcomers: { count: 3, said: ['Noor Fictief', 'Mees Fictief', 'Teun Fictief'] },
      leavers: { count: 1, said: ['Bo Bedacht'] },
    })
    expect(standing({ lookBack })).toEqual([
      [
        'welcome',
        'Sinds bijeenkomst 1',
        'Resultaat: Drie afspraken hebben een duo. (Zoë van Fictief)',
        'Resultaat: Het overleg is korter.',
        'Wat het advies bij “Woondeal” opleverde: Drie van de vijf hebben een duo.',
        'Eerste stap bij “Kavels”, uiterlijk vrijdag 30 oktober 2026: Een wandeling.',
        'Eerste stap bij “Overleg”: Een proef.',
        'Nieuw in de kring: Noor Fictief, Mees Fictief en Teun Fictief.',
        'Gestopt: Bo Bedacht.',
      ],
    ])
  })

  test('says numbers to everybody', () => {
    const count = (number: number) => ({ count: number, said: [] })
    const lookBack = aLookBack({
      ...{ results: count(1), advice: count(3), newcomers: count(1), leavers: count(2) },
    })
    expect(standing({ lookBack }, 'en')).toEqual([
      [
        'welcome',
        'Since meeting 1',
        '1 result from the circle.',
        'For 3 cases we know what came of the advice.',
        '1 new participant.',
        '2 participants have left.',
      ],
    ])
  })

  test('reads out five of each kind, and counts the others', () => {
    const said = Array.from({ length: 7 }, (_, at) => ({ sentence: `Nummer ${at + 1}`, by: null }))
    const [line = []] = standing({ lookBack: aLookBack({ results: { count: 7, said } }) })
    expect(line.slice(6)).toEqual(['Resultaat: Nummer 5', 'En nog 2 resultaten.'])
  })

  test('is not there while there is nothing to say, nor in a meeting that does not go on', () => {
    expect(standing({ lookBack: aLookBack() })).toEqual([])
    expect(standing({ lookBack: null })).toEqual([])
    const lookBack = aLookBack({ newcomers: { count: 1, said: [] } })
    expect(
      standing({ lookBack, lookAhead: { next: NEXT, parts: [] } }, 'nl', { state: 'cancelled' }),
    ).toEqual([])
  })
})

describe('the look-ahead', () => {
  test('says day, host and theme, and who brings what, under the closing', () => {
    const lookAhead: Agenda['lookAhead'] = {
      next: NEXT,
      parts: [
        { pillar: 'projectVisit', names: [] },
        { pillar: 'news', names: [] },
        { pillar: 'intervision', names: ['Noor Fictief', 'Mees Fictief'] },
      ],
    }
    expect(standing({ lookAhead })).toEqual([
      [
        'closing',
        'Volgende bijeenkomst',
        'donderdag 28 januari 2027, 09.30–17.00 uur, Tilburg',
        'Gaststad: Gemeente Tilburg',
        'Thema: Achterban en mandaat',
        'Projectbezoek: Gemeente Tilburg',
        'Actualiteiten: nog niemand',
        'Intervisie: Noor Fictief en Mees Fictief',
      ],
    ])
  })

  test('says what is not known yet, and when there is no further meeting', () => {
    const bare = { ...NEXT, place: '', host: '', theme: '' }
    expect(standing({ lookAhead: { next: bare, parts: [] } }, 'en')).toEqual([
      ['closing', 'Next meeting', 'Thursday 28 January 2027, 09:30–17:00, place to be announced'],
    ])
    expect(standing({ lookAhead: { next: null, parts: [] } })).toEqual([
      ['closing', 'Volgende bijeenkomst', 'Dit is de laatste bijeenkomst die gepland is.'],
    ])
  })
})

describe('which advice is read out', () => {
  const outcome = {
    ...{ insights: '', chosenAdvice: 'Een duo', firstStep: 'Bellen', firstStepDue: null, followUp: '' },
    ...{ followedUpOn: null, version: 1 },
  }
  const since = { heldOn: '2026-10-08' }
  const until = { heldOn: '2026-12-10' }
  const say = (meetingHeldOn: string | null, changes: Partial<typeof outcome> | null, followedUpOn = '') =>
    adviceSince(
      [
        {
          title: 'Woondeal',
          meetingHeldOn,
          outcome: changes && { ...outcome, ...changes, followedUpOn: followedUpOn || null },
        },
      ],
      since,
      until,
    ).map(({ kind }) => kind)

  test.each([
    ['2026-10-08', {}, '', ['firstStep']],
    ['2026-10-08', { followUp: 'Gelukt' }, '', ['followUp']],
    ['2026-10-08', { firstStep: '' }, '', []],
    ['2026-10-08', null, '', []],
    ['2026-12-10', { followUp: 'Gelukt' }, '', []],
    ['2026-05-01', { followUp: 'Gelukt' }, '', []],
    ['2026-05-01', { followUp: 'Gelukt' }, '2026-11-20', ['followUp']],
    ['2026-05-01', { followUp: 'Gelukt' }, '2026-12-10', []],
    [null, { followUp: 'Gelukt' }, '2026-11-20', []],
  ])('of a case of %s, told %j on “%s”: %j', (heldOn, changes, followedUpOn, expected) => {
    expect(say(heldOn, changes, followedUpOn)).toEqual(expected)
  })
})
