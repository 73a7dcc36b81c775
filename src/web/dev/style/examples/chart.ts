import type { Translate } from '../../../../i18n/words.ts'
import { countTogether } from '../../../../intervision/together.ts'
import { attendanceChart } from '../../../chart/attendance-chart.ts'
import { balanceChart } from '../../../chart/balance-chart.ts'
import { metChart } from '../../../chart/met-chart.ts'
import { type RotationMark, type RotationMeeting, rotationChart } from '../../../chart/rotation-chart.ts'
import { type SeatFacts, seatsChart } from '../../../chart/seats-chart.ts'
import type { Examples } from './examples.ts'

/** Every chart and the parts it is made of. */
export const chartExamples = (t: Translate): Record<string, Examples> => {
  const circleOf = (facts: Partial<SeatFacts>) =>
    seatsChart({ title: 'Plaatsen', seats: [{ ...NO_SEATS, ...facts }] }, t)
  const balance = balanceChart({ title: 'Waar de tijd naartoe gaat', meetings: MINUTES }, t)
  return {
    'chart/caption': { 'with a title': balance, 'without one': { ...balance, title: null } },
    'chart/bars': { 'four meetings': balance },
    'chart/table': { 'four meetings': balance.table },
    'chart/mark': { ...MARKS },
    'chart/seats': {
      'some free': circleOf({ confirmed: 15, offered: 2 }),
      'none taken': circleOf({}),
      'full, and people wait': circleOf({ confirmed: 18, offered: 2, waiting: 4 }),
      'more people than seats': circleOf({ confirmed: 22, waiting: 1 }),
      'too many to count': circleOf({ capacity: 500, confirmed: 320, offered: 20, waiting: 60 }),
      'places per meeting': seatsChart({ title: 'Plaatsen per bijeenkomst', seats: PLACES }, t),
    },
    'chart/balance': {
      'four meetings': balance,
      'nothing planned': balanceChart({ title: null, meetings: MINUTES.slice(2, 3) }, t),
    },
    'chart/attendance': {
      'two of five held': attendanceChart({ title: 'Wie erbij waren', meetings: seriesOf(5, 2) }, t),
      'nine held': attendanceChart({ title: null, meetings: seriesOf(9, 9) }, t),
      'nobody marked': attendanceChart({ title: null, meetings: seriesOf(1, 0) }, t),
    },
    'chart/met': {
      'two meetings': metChart({ title: 'Wie zat al bij wie', facts: GROUPS }, t),
      'nobody yet': metChart({ title: null, facts: { ...GROUPS, together: new Map() } }, t),
    },
    'chart/rotation': {
      'one hosts twice': rotationChart({ title: 'Wie wanneer ontvangt', facts: TURNS }, t),
      'many without a turn': rotationChart(
        { title: null, facts: { ...TURNS, organisations: manyOf(40) } },
        t,
      ),
    },
  }
}

const NO_SEATS: SeatFacts = { heading: null, capacity: 20, confirmed: 0, offered: 0, waiting: 0 }

const MARKS: Record<RotationMark['kind'], RotationMark> = {
  host: { kind: 'host', text: 'gaststad' },
  asked: { kind: 'asked', text: 'gevraagd' },
  open: { kind: 'open', text: 'nog niemand' },
  none: { kind: 'none', text: '' },
}

const PLACES: SeatFacts[] = [
  { ...NO_SEATS, heading: '1 · Zwolle', confirmed: 20, waiting: 3 },
  { ...NO_SEATS, heading: '2 · Bergen op Zoom en Roosendaal', confirmed: 16, offered: 1 },
  { ...NO_SEATS, heading: '3 · Tilburg' },
]

const MINUTES = [
  { heading: '1 · Zwolle', minutes: { inspiration: 75, eachOther: 80, practice: 75 } },
  { heading: '2 · Amersfoort', minutes: { inspiration: 90, eachOther: 60, practice: 15 } },
  { heading: '3 · Tilburg', minutes: { inspiration: 0, eachOther: 0, practice: 0 } },
  { heading: '4 · Bergen op Zoom', minutes: { inspiration: 60, eachOther: 100, practice: 0 } },
]

const seriesOf = (length: number, held: number) =>
  Array.from({ length }, (_, at) => ({
    number: at + 1,
    heading: `${at + 1}: Zwolle`,
    counts:
      at < held
        ? { present: 19 - at, substitute: at % 2, excused: 2, absent: at, open: 0 }
        : { present: 0, substitute: 0, excused: 0, absent: 0, open: 20 },
  }))

const GROUPS = {
  people: ['Aïsha Voorbeeld', 'Wilhelmina van den Bovenkamp-Fictief', 'Ümit Testman', 'Zoë van Fictief'].map(
    (name, at) => ({ id: String(at), name }),
  ),
  together: countTogether([
    { groupId: 'a', registrationId: '0' },
    { groupId: 'a', registrationId: '1' },
    { groupId: 'b', registrationId: '2' },
    { groupId: 'b', registrationId: '3' },
    { groupId: 'c', registrationId: '0' },
    { groupId: 'c', registrationId: '1' },
    { groupId: 'c', registrationId: '3' },
  ]),
}

const meeting = (number: number, changes: Partial<RotationMeeting>): RotationMeeting => ({
  number,
  day: `donderdag ${number} april 2027`,
  shortDay: `${number} apr`,
  isCancelled: false,
  hostId: null,
  askedId: null,
  ...changes,
})

const TURNS = {
  meetings: [
    meeting(1, { hostId: '1' }),
    meeting(2, { askedId: '2' }),
    meeting(3, {}),
    meeting(4, { hostId: '1' }),
    meeting(5, { isCancelled: true }),
  ],
  organisations: ['Zwolle', 'Ede', 'Tilburg'].map((city, at) => ({
    id: String(at + 1),
    name: `Gemeente ${city}`,
  })),
}

const manyOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), name: `Samenwerkingsverband ${at}` }))
