import { describe, expect, test } from '@jest/globals'
import { compose } from '../../../src/agenda/compose/compose.ts'
import { type ComposeStep, stepsOf } from '../../../src/agenda/compose/composition.ts'
import type { MeetingToCompose, PillarItem } from '../../../src/agenda/compose/meeting-to-compose.ts'
import { aCaseToPlace, aMeetingToCompose, aPieceOfNews, groupsToFill } from '../../factories/composition.ts'

const inShort = (step: ComposeStep): string => {
  if ('newsId' in step) return `${step.kind} ${step.newsId}, ${step.roomMinutes} left`
  if (step.kind === 'placeCase')
    return `${step.caseId} in ${step.groupNumber}${step.isFirst ? ', the first' : ''}`
  if (step.kind === 'moveCase') return `${step.caseId} moves: ${step.why}`
  if (step.kind === 'makeGroups') return `${step.count} groups`
  if (step.kind === 'raiseDeepDive') return `deep dive ${step.to} by ${step.experts.join()}`
  return `visit ${step.title}, ${step.minutes}`
}

const composed = (changes: Partial<MeetingToCompose>) => {
  const composition = compose(aMeetingToCompose(changes))
  return {
    steps: stepsOf(composition).map(inShort),
    notes: composition.pillars.flatMap(({ notes }) => notes.map(({ kind }) => kind)),
    missing: Object.fromEntries(composition.pillars.map(({ pillar, missing }) => [pillar, missing])),
  }
}

const withState = (pillar: PillarItem['pillar'], changes: Partial<PillarItem>) => ({
  items: aMeetingToCompose().items.map((item) => (item.pillar === pillar ? { ...item, ...changes } : item)),
})

describe('news', () => {
  const placed = aPieceOfNews('placed', 15, { state: 'placed' })
  test.each<[string, Partial<MeetingToCompose>, string[]]>([
    [
      'fills the item in the order of offering',
      { news: [aPieceOfNews('one', 10), aPieceOfNews('two', 15)] },
      ['placeNews one, 25 left', 'placeNews two, 15 left'],
    ],
    [
      'moves on what does not fit, and lets a shorter one in',
      {
        news: [aPieceOfNews('long', 30), aPieceOfNews('short', 5)],
      },
      ['moveNews long, 25 left', 'placeNews short, 25 left'],
    ],
    [
      'counts what stands there already',
      { news: [placed, aPieceOfNews('one', 15)] },
      ['moveNews one, 10 left'],
    ],
    [
      'reads what moved before',
      { news: [placed, aPieceOfNews('again', 15, { state: 'moved' })] },
      ['readNews again, 10 left'],
    ],
    [
      'reads what does not fit at the last meeting',
      { next: null, news: [aPieceOfNews('long', 30)] },
      ['readNews long, 25 left'],
    ],
    [
      'never counts below nothing when somebody placed too much by hand',
      {
        news: [aPieceOfNews('placed', 40, { state: 'placed' }), aPieceOfNews('one', 1)],
      },
      ['moveNews one, 0 left'],
    ],
    ['leaves what is on the reading list', { news: [aPieceOfNews('read', 5, { state: 'reading' })] }, []],
  ])('%s', (_, changes, steps) => {
    expect(composed(changes).steps).toEqual(steps)
  })

  test('is missing as long as nothing stands in its item, whatever moves on', () => {
    expect(composed({}).missing.news).toBe(1)
    expect(composed({ news: [aPieceOfNews('long', 30)] }).missing.news).toBe(1)
    expect(composed({ news: [aPieceOfNews('short', 3)] }).missing.news).toBe(0)
  })
})

describe('cases', () => {
  test('make a group for every seven people, and put one case in each', () => {
    const cases = ['zoe', 'noor'].map((id) => aCaseToPlace(id))
    expect(composed({ cases }).steps).toEqual([
      '3 groups',
      'casus van zoe in 1, the first',
      'casus van noor in 2, the first',
    ])
    expect(composed({ cases }).missing.intervision).toBe(1)
  })

  test.each([
    [0, 1],
    [10, 1],
    [11, 2],
    [24, 3],
    [25, 4],
    [500, 12],
  ])('of %i people make %i groups', (headCount, count) => {
    expect(composed({ headCount, cases: [aCaseToPlace('zoe')] }).steps[0]).toBe(`${count} group${'s'}`)
  })

  test('of people who brought none yet come first, then those for this very meeting', () => {
    const before = aCaseToPlace('zoe', { id: 'vroeger', state: 'discussed', meetingId: 'm-0' })
    const cases = [
      before,
      aCaseToPlace('zoe'),
      aCaseToPlace('noor', { meetingId: null }),
      aCaseToPlace('ada'),
    ]
    expect(composed({ groups: groupsToFill(2), cases }).steps).toEqual([
      'casus van noor in 2, the first',
      'casus van ada in 1, the first',
      'casus van zoe moves: noGroup',
    ])
  })

  test('stand in the group of who brings them when that has none, and only one of one person', () => {
    const cases = [
      aCaseToPlace('bo', { id: 'in 2', state: 'placed' }),
      aCaseToPlace('noor'),
      aCaseToPlace('noor', { id: 'nog een van noor' }),
      aCaseToPlace('bo', { id: 'nog een van bo' }),
    ]
    const groups = groupsToFill(4, { 2: 'in 2' }, { 3: ['noor'] })
    expect(composed({ groups, cases })).toMatchObject({
      steps: [
        'casus van noor in 3, the first',
        'nog een van noor moves: sameBringer',
        'nog een van bo moves: sameBringer',
      ],
      missing: { intervision: 2 },
    })
  })

  test('whose bringer cannot come move on; without a next meeting they stay, and the page says so', () => {
    const cases = [aCaseToPlace('piet'), aCaseToPlace('zoe')]
    expect(composed({ groups: groupsToFill(1), cases }).steps).toEqual([
      'casus van zoe in 1, the first',
      'casus van piet moves: bringerAway',
    ])
    expect(composed({ groups: groupsToFill(1), cases, next: null })).toMatchObject({
      steps: ['casus van zoe in 1, the first'],
      notes: ['caseStays'],
    })
  })

  test('that only organisers may read, or of who left, are left alone', () => {
    const cases = [
      aCaseToPlace('zoe', { readBy: 'organiser' }),
      aCaseToPlace('noor', { bringerHasSeat: false }),
      aCaseToPlace('ada', { state: 'withdrawn' }),
      aCaseToPlace('bo', { meetingId: 'm-3' }),
    ]
    expect(composed({ cases })).toMatchObject({
      steps: [],
      notes: ['onlyOrganisers', 'bringerLeft'],
      missing: { intervision: 3 },
    })
  })
})

describe('the deep dive', () => {
  const experts = (...states: ('named' | 'asked' | 'confirmed' | 'declined')[]) => ({
    experts: states.map((state) => ({ name: state, state })),
  })
  test.each<[string, Partial<MeetingToCompose>, string[], string[], number]>([
    [
      'has somebody who comes',
      experts('named', 'confirmed'),
      ['deep dive filled by confirmed'],
      ['expertNamed'],
      0,
    ],
    [
      'has somebody named',
      experts('asked', 'named'),
      ['deep dive offered by asked,named'],
      ['expertAsked', 'expertNamed'],
      0,
    ],
    ['lost who was asked', experts('declined'), [], [], 1],
    ['has nobody', {}, [], [], 1],
    ['is led by somebody of the circle', withState('deepDive', { hasLead: true }), [], [], 0],
    [
      'is as far already',
      { ...experts('confirmed'), ...withState('deepDive', { state: 'agreed' }) },
      [],
      [],
      0,
    ],
  ])('%s', (_, changes, steps, notes, missing) => {
    expect(composed(changes)).toMatchObject({ steps, notes, missing: { deepDive: missing } })
  })
})

describe('the project visit', () => {
  const visit = { title: 'De remise', minutes: 90 }
  test.each<[string, Partial<MeetingToCompose>, string[], number]>([
    ['becomes what the host said', { visit }, ['visit De remise, 90'], 0],
    ['is missing while the host said nothing', {}, [], 1],
    ['stays as an organiser filled it', { visit, ...withState('projectVisit', { state: 'filled' }) }, [], 0],
  ])('%s', (_, changes, steps, missing) => {
    expect(composed(changes)).toMatchObject({ steps, missing: { projectVisit: missing } })
  })
})

test('a pillar that the programme lacks is named, and nothing is done for it', () => {
  const { items } = aMeetingToCompose()
  const changes = { items: items.filter(({ pillar }) => pillar !== 'news'), news: [aPieceOfNews('one', 5)] }
  expect(composed(changes)).toMatchObject({ steps: [], notes: ['noItem'] })
})

test('a meeting that has begun or is cancelled is left as it is', () => {
  const changes = { isOpen: false, news: [aPieceOfNews('one', 5)], cases: [aCaseToPlace('zoe')] }
  expect(composed(changes)).toEqual({
    steps: [],
    notes: [],
    missing: { news: 0, intervision: 0, deepDive: 0, projectVisit: 0 },
  })
})

test('the mark is the same for the same, and another for anything else that would be done', () => {
  const markOf = (changes: Partial<MeetingToCompose>) => compose(aMeetingToCompose(changes)).mark
  const news = [aPieceOfNews('one', 5)]
  const marks = [
    markOf({ news }),
    markOf({ news: [aPieceOfNews('one', 5, { version: 2 })] }),
    markOf({ news: [aPieceOfNews('one', 6)] }),
    markOf({ news: [...news, aPieceOfNews('two', 5)] }),
    markOf({ news, cases: [aCaseToPlace('zoe')] }),
  ]
  expect(new Set(marks).size).toBe(marks.length)
  expect(markOf({ news })).toBe(marks[0])
})
