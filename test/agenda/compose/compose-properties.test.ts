import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compose } from '../../../src/agenda/compose/compose.ts'
import { type ComposeStep, stepsOf } from '../../../src/agenda/compose/composition.ts'
import type { MeetingToCompose } from '../../../src/agenda/compose/meeting-to-compose.ts'
import { PILLARS } from '../../../src/programme/pillar.ts'
import { aCaseToPlace, aMeetingToCompose, aPieceOfNews, groupsToFill } from '../../factories/composition.ts'

const PEOPLE = ['zoe', 'noor', 'ada', 'bo', 'cas', 'dirk'] as const

const news = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 40 }),
    state: fc.constantFrom('offered', 'moved', 'placed', 'reading'),
  }),
  { maxLength: 12 },
)
const cases = fc.array(
  fc.record({
    bringerId: fc.constantFrom(...PEOPLE),
    state: fc.constantFrom('offered', 'discussed'),
    meetingId: fc.constantFrom('m-1', 'm-2', null),
    readBy: fc.constantFrom('group', 'circle', 'organiser'),
    bringerHasSeat: fc.boolean(),
  }),
  { maxLength: 12 },
)
const meetings = fc
  .record({
    news,
    cases,
    groups: fc.integer({ min: 0, max: 4 }),
    coming: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    headCount: fc.integer({ min: 0, max: 30 }),
    hasNext: fc.boolean(),
    lacking: fc.subarray([...PILLARS], { maxLength: 1 }),
    visit: fc.option(fc.constant({ title: 'De remise', minutes: 90 }), { nil: null }),
    expert: fc.option(fc.constantFrom('named', 'asked', 'confirmed', 'declined'), { nil: null }),
  })
  .map((drawn): MeetingToCompose => {
    const bare = aMeetingToCompose()
    return {
      ...bare,
      news: drawn.news.map(({ minutes, state }, at) => aPieceOfNews(`n${at}`, minutes, { state })),
      cases: drawn.cases.map(({ bringerId, ...one }, at) =>
        aCaseToPlace(bringerId, { ...one, id: `c${at}` }),
      ),
      groups: groupsToFill(drawn.groups),
      coming: new Map(PEOPLE.map((id, at) => [id, drawn.coming[at] ?? false])),
      headCount: drawn.headCount,
      next: drawn.hasNext ? bare.next : null,
      items: bare.items.filter(({ pillar }) => !drawn.lacking.some((one) => one === pillar)),
      visit: drawn.visit,
      experts: drawn.expert === null ? [] : [{ name: 'Wim', state: drawn.expert }],
    }
  })

/** The meeting as it is after a step, as the actions leave it. */
const after = (meeting: MeetingToCompose, step: ComposeStep): MeetingToCompose => {
  const itemsWith = (pillar: string, state: 'offered' | 'filled') =>
    meeting.items.map((item) => (item.pillar === pillar ? { ...item, state } : item))
  switch (step.kind) {
    case 'placeNews':
    case 'readNews': {
      const state = step.kind === 'placeNews' ? ('placed' as const) : ('reading' as const)
      return {
        ...meeting,
        news: meeting.news.map((one) => (one.id === step.newsId ? { ...one, state } : one)),
      }
    }
    case 'moveNews':
      return { ...meeting, news: meeting.news.filter(({ id }) => id !== step.newsId) }
    case 'makeGroups':
      return { ...meeting, groups: groupsToFill(step.count) }
    case 'placeCase':
      return {
        ...meeting,
        groups: meeting.groups.map((one) =>
          one.number === step.groupNumber ? { ...one, caseId: step.caseId } : one,
        ),
        cases: meeting.cases.map((one) =>
          one.id === step.caseId ? { ...one, state: 'placed', meetingId: meeting.meetingId } : one,
        ),
      }
    case 'moveCase':
      return {
        ...meeting,
        cases: meeting.cases.map((one) =>
          one.id === step.caseId ? { ...one, meetingId: meeting.next?.id ?? null } : one,
        ),
      }
    case 'raiseDeepDive':
      return { ...meeting, items: itemsWith('deepDive', step.to) }
    case 'fillVisit':
      return { ...meeting, items: itemsWith('projectVisit', 'filled'), visit: null }
  }
}

test('composing what was composed does nothing, and lacks what it said it would', () => {
  fc.assert(
    fc.property(meetings, (meeting) => {
      const composition = compose(meeting)
      const again = compose(stepsOf(composition).reduce(after, meeting))
      expect(stepsOf(again)).toEqual([])
      expect(again.pillars.map(({ missing }) => missing)).toEqual(
        composition.pillars.map(({ missing }) => missing),
      )
    }),
    { numRuns: 500 },
  )
})

test('news never takes more than its item has left, and each piece without a place gets one', () => {
  fc.assert(
    fc.property(meetings, (meeting) => {
      const item = meeting.items.find(({ pillar }) => pillar === 'news')
      const steps = stepsOf(compose(meeting)).flatMap((step) => ('newsId' in step ? [step] : []))
      const placed = meeting.news.filter(({ state }) => state === 'placed')
      const before = placed.reduce((sum, { minutes }) => sum + minutes, 0)
      const added = steps.flatMap((step) => (step.kind === 'placeNews' ? step.minutes : []))
      const total = added.reduce((sum, minutes) => sum + minutes, before)
      expect(total).toBeLessThanOrEqual(Math.max(before, item?.minutes ?? before))
      const waiting = meeting.news.filter(({ state }) => state === 'offered' || state === 'moved')
      expect(steps.map(({ newsId }) => newsId)).toEqual(item ? waiting.map(({ id }) => id) : [])
    }),
    { numRuns: 500 },
  )
})

test('a group gets one case and a person brings one, which others may read and whose bringer comes', () => {
  fc.assert(
    fc.property(meetings, (meeting) => {
      const placed = stepsOf(compose(meeting)).flatMap((step) => (step.kind === 'placeCase' ? [step] : []))
      const cases = placed.map(({ caseId }) => meeting.cases.find(({ id }) => id === caseId))
      expect(new Set(placed.map(({ groupNumber }) => groupNumber)).size).toBe(placed.length)
      expect(new Set(cases.map((one) => one?.bringerId)).size).toBe(placed.length)
      for (const one of cases) {
        expect(one?.readBy).not.toBe('organiser')
        expect(meeting.coming.get(one?.bringerId ?? '')).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
