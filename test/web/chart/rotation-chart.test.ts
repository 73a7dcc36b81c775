import { expect, test } from '@jest/globals'
import { readWords } from '../../../src/i18n/words.ts'
import { type RotationMeeting, rotationChart } from '../../../src/web/chart/rotation-chart.ts'

const { nl } = readWords()

const meeting = (number: number, changes: Partial<RotationMeeting> = {}): RotationMeeting => ({
  number,
  day: `dag ${number}`,
  shortDay: `${number} dec`,
  isCancelled: false,
  hostId: null,
  askedId: null,
  ...changes,
})
const organisations = ['Ede', 'Tilburg', 'Zwolle'].map((name) => ({ id: name, name }))

const chartOf = (meetings: RotationMeeting[], others = organisations) =>
  rotationChart({ title: null, facts: { meetings, organisations: others } }, nl)

test('who hosts comes first, then who was asked, then who had no turn, and last the meetings without a host', () => {
  const { finding, meetings, rows } = chartOf([
    meeting(1, { askedId: 'Ede' }),
    meeting(2, { hostId: 'Zwolle', askedId: 'Ede' }),
    meeting(3, { isCancelled: true, hostId: 'Tilburg' }),
    meeting(4, { hostId: 'Zwolle' }),
    meeting(5),
  ])
  expect(finding).toBe(
    '2 van de 4 bijeenkomsten hebben een gaststad. Zwolle is vaker dan één keer gaststad. 2 organisaties waren nog niet aan de beurt.',
  )
  expect(meetings.map(({ heard, seen }) => `${heard}: ${seen}`)).toEqual([
    'Bijeenkomst 1, dag 1: 1 dec',
    'Bijeenkomst 2, dag 2: 2 dec',
    'Bijeenkomst 4, dag 4: 4 dec',
    'Bijeenkomst 5, dag 5: 5 dec',
  ])
  expect(rows.map(({ name, marks, turns }) => [name, ...marks.map(({ text }) => text), turns])).toEqual([
    ['Zwolle', '', 'gaststad', 'gaststad', '', '2'],
    ['Ede', 'gevraagd', '', '', '', '0'],
    ['Tilburg', '', '', '', '', '0'],
    ['Nog geen gaststad', '', '', '', 'nog niemand', ''],
  ])
})

test('many organisations without a turn are named below the table', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ id: String(at), name: `Gemeente ${at}` }))
  const { rows, others, legend } = chartOf([meeting(1, { hostId: '7' })], many)
  expect(rows.map(({ name }) => name)).toEqual(['Gemeente 7'])
  expect([others?.summary, others?.names.length]).toEqual(['Nog 39 organisaties zonder beurt', 39])
  expect(legend).toEqual([{ kind: 'host', text: 'gaststad' }])
})

test('when every meeting has a host, it says so', () => {
  expect(chartOf([meeting(1, { hostId: 'Ede' })]).finding).toBe('Elke bijeenkomst heeft een gaststad.')
  expect(chartOf([]).finding).toBe('Er zijn nog geen bijeenkomsten.')
})
