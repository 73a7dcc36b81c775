import type { Translate } from '../../../../i18n/words.ts'
import { attendanceChart } from '../../../chart/attendance-chart.ts'
import { balanceChart } from '../../../chart/balance-chart.ts'
import { rotationChart } from '../../../chart/rotation-chart.ts'
import { seatsChart } from '../../../chart/seats-chart.ts'
import type { Examples } from './examples.ts'

/** Every chart and the parts it is made of. */
export const chartExamples = (t: Translate): Record<string, Examples> => {
  const seats = seatsChart(SEATS, t)
  const balance = balanceChart(BALANCE, t)
  return {
    'chart/caption': { 'with a title': seats },
    'chart/bars': { 'three meetings': balance },
    'chart/table': { 'three meetings': balance.table },
    'chart/mark': Object.fromEntries(
      ['host', 'asked', 'open', 'none'].map((kind) => [kind, { kind, text: kind }]),
    ),
    'chart/seats': { 'one circle': seats },
    'chart/balance': { 'three meetings': balance },
    'chart/attendance': { 'three meetings': attendanceChart(ATTENDANCE, t) },
    'chart/rotation': { 'four meetings': rotationChart(ROTATION, t) },
  }
}

const SEATS: Parameters<typeof seatsChart>[0] = {
  title: 'Plaatsen',
  seats: [{ heading: null, capacity: 20, confirmed: 17, offered: 3, waiting: 4 }],
}

const BALANCE: Parameters<typeof balanceChart>[0] = {
  title: 'Waar de tijd naartoe gaat',
  meetings: [
    { heading: '1 · Zwolle', minutes: { inspiration: 75, eachOther: 80, practice: 75 } },
    { heading: '2 · Amersfoort', minutes: { inspiration: 90, eachOther: 60, practice: 15 } },
    { heading: '3 · Tilburg', minutes: { inspiration: 0, eachOther: 0, practice: 0 } },
  ],
}

const ATTENDANCE: Parameters<typeof attendanceChart>[0] = {
  title: 'Wie erbij waren',
  meetings: [
    { number: 1, heading: '1: 8-10-2026, Zwolle', expected: 22, came: 18, substitutes: 1 },
    { number: 2, heading: '2: 10-12-2026, Amersfoort', expected: 20, came: 15, substitutes: 0 },
    { number: 3, heading: '3: 28-1-2027, Tilburg', expected: 20, came: null, substitutes: 0 },
  ],
}

const ROTATION: Parameters<typeof rotationChart>[0] = {
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
}
