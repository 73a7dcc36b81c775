import { readWords } from '../../src/i18n/words.ts'
import { attendanceChart } from '../../src/web/chart/attendance-chart.ts'
import { balanceChart } from '../../src/web/chart/balance-chart.ts'
import { rotationChart } from '../../src/web/chart/rotation-chart.ts'
import { seatsChart } from '../../src/web/chart/seats-chart.ts'

const { nl } = readWords()

const seats = seatsChart(
  {
    title: 'Plaatsen',
    seats: [{ heading: null, capacity: 20, confirmed: 17, offered: 3, waiting: 4 }],
  },
  nl,
)

const balance = balanceChart(
  {
    title: 'Waar de tijd naartoe gaat',
    meetings: [
      { heading: '1 · Zwolle', minutes: { inspiration: 75, eachOther: 80, practice: 75 } },
      { heading: '2 · Amersfoort', minutes: { inspiration: 90, eachOther: 60, practice: 15 } },
      { heading: '3 · Tilburg', minutes: { inspiration: 0, eachOther: 0, practice: 0 } },
    ],
  },
  nl,
)

const attendance = attendanceChart(
  {
    title: 'Wie erbij waren',
    meetings: [
      { number: 1, heading: '1: 8-10-2026, Zwolle', expected: 22, came: 18, substitutes: 1 },
      { number: 2, heading: '2: 10-12-2026, Amersfoort', expected: 20, came: 15, substitutes: 0 },
      { number: 3, heading: '3: 28-1-2027, Tilburg', expected: 20, came: null, substitutes: 0 },
    ],
  },
  nl,
)

const rotation = rotationChart(
  {
    title: 'Wie wanneer ontvangt',
    facts: {
      meetings: [
        { number: 1, day: '8-10-2026', isCancelled: false, hostId: 'zwolle', askedId: null },
        { number: 2, day: '10-12-2026', isCancelled: false, hostId: null, askedId: 'ede' },
        { number: 3, day: '28-1-2027', isCancelled: false, hostId: null, askedId: null },
        { number: 4, day: '15-4-2027', isCancelled: false, hostId: 'zwolle', askedId: null },
      ],
      organisations: [
        { id: 'ede', name: 'Gemeente Ede' },
        { id: 'tilburg', name: 'Gemeente Tilburg' },
        { id: 'zwolle', name: 'Gemeente Zwolle' },
      ],
    },
  },
  nl,
)

/** One realistic example of every part of a chart. */
export const chartExamples: Record<string, object> = {
  'chart/caption': seats,
  'chart/bars': balance,
  'chart/table': balance.table,
  'chart/mark': { kind: 'host', text: 'gaststad' },
  'chart/seats': seats,
  'chart/balance': balance,
  'chart/attendance': attendance,
  'chart/rotation': rotation,
}
