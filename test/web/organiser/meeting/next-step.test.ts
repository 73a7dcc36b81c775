import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { momentOf, nextStep, type StepFacts } from '../../../../src/web/organiser/meeting/next-step.ts'
import { waysOf } from '../../../../src/web/organiser/meeting/ways.ts'
import type { MeetingStatus } from '../../../../src/web/organiser/missing.ts'
import type { Reader } from '../../../../src/web/organiser/reader.ts'
import { aDeskCircle, aMeetingStatus } from '../../../factories/desk-circle.ts'
import { NOW } from '../../../support/moment.ts'

const HREF = '/organiser/circles/slim/meetings/1'
const reader: Reader = {
  t: readWords().nl,
  language: 'nl',
  today: '2026-11-21',
  now: NOW,
  mayChange: true,
}
const FULL = (['news', 'intervision', 'deepDive', 'projectVisit'] as const).map((kind) => ({
  ...{ kind, state: 'filled' as const, minutes: 60 },
}))
const given = (meeting: Partial<MeetingStatus>, report: 'none' | 'draft' | 'shared' = 'none') => {
  const one = aMeetingStatus(1, '2026-12-10', { items: FULL, ...meeting })
  const after = [{ meetingId: one.id, asked: 20, answered: 12, report }]
  return { circle: aDeskCircle([one], { after }), meeting: one, seated: 0 }
}
const released: StepFacts = { release: { number: 2, hasMore: false }, newsWaiting: 0 }
const step = (of: ReturnType<typeof given>, facts: Partial<StepFacts> = {}) =>
  nextStep(of, { ...released, ...facts }, reader)

describe('the next step of a meeting', () => {
  test.each([
    ['a host', given({ hostOrganisationId: null }), {}, '/organiser/circles/slim/rotation/1'],
    ['somebody to fill in', given({ hasEditor: false, hostHasSaved: false }), {}, `${HREF}#invite-host`],
    ['a venue', given({ hasVenue: false }), {}, `${HREF}/section`],
    ['a pillar', given({ items: FULL.slice(0, 3) }), {}, `${HREF}/section`],
    ['a programme', given({ items: [] }), {}, `${HREF}/programme`],
    ['a place for news', given({}), { newsWaiting: 2 }, `${HREF}/news`],
    ['a release', given({}), { release: { number: null, hasMore: false } }, `${HREF}/release`],
    ['a newer release', given({}), { release: { number: 2, hasMore: true } }, `${HREF}/release`],
    ['nothing', given({}), {}, undefined],
    ['the script, on its day', given({ heldOn: '2026-11-21' }), {}, `${HREF}/script`],
    ['a report', given({ heldOn: '2026-11-12' }), {}, `${HREF}/report`],
    ['nothing once the report is shared', given({ heldOn: '2026-11-12' }, 'shared'), {}, undefined],
    ['nothing when it is cancelled', given({ state: 'cancelled', items: [] }), {}, undefined],
  ])('is %s', (_, of, facts, href) => {
    expect(step(of, facts)?.href).toEqual(href)
  })

  test('is the tasks that are late once nothing is missing', () => {
    const openTasks = [{ title: 'Zaal', weeksBefore: 8, responsible: 'host' as const }]
    expect(step(given({ openTasks }))).toEqual({
      label: 'Bekijk de taken die te laat zijn',
      href: `${HREF}/tasks`,
    })
  })

  test('is nothing for who only reads', () => {
    expect(nextStep(given({ items: [] }), released, { ...reader, mayChange: false })).toBeNull()
  })
})

describe('the pages of a meeting', () => {
  const waysAt = (of: ReturnType<typeof given>, isClosed = false) =>
    waysOf(of, { ...released, newsWaiting: 3, isClosed }, reader)

  test('stand at three moments, one of which is now, with how each stands', () => {
    const ways = waysAt(given({}))
    expect(ways.map(({ title, now }) => [title, now])).toEqual([
      ['Voorbereiden', 'nu'],
      ['Op de dag', null],
      ['Na afloop', null],
    ])
    const notes = ways.flatMap(({ lines }) =>
      lines.flatMap(({ link, note }) => (note ? [`${link.label}: ${note}`] : [])),
    )
    expect(notes).toEqual([
      'Deel van de gaststad invullen: ingevuld',
      'Programma aanpassen: alle vier de pijlers ingevuld',
      'Actualiteiten: 3 zonder plek',
      'Agenda vaststellen: versie 2',
      'Taken: 0 te doen',
    ])
  })

  test('lead to moving and cancelling only as long as that can be done', () => {
    const more = (isClosed: boolean) => waysAt(given({}), isClosed)[0]?.more?.lines.length ?? 0
    expect([more(false), more(true)]).toEqual([3, 0])
  })
})

test('a meeting is prepared until its day, and over when it is cancelled', () => {
  const at = (heldOn: string, state: 'planned' | 'cancelled' = 'planned') =>
    momentOf({ heldOn, state }, '2026-11-21')
  expect([at('2026-11-22'), at('2026-11-21'), at('2026-11-20'), at('2026-11-22', 'cancelled')]).toEqual([
    'prepare',
    'day',
    'after',
    'over',
  ])
})
