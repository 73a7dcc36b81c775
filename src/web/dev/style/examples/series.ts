import type { SeriesLine, Station } from '../../../parts.ts'
import type { Examples } from './examples.ts'

/** A line of one, four, five and nine meetings, with every state that a station can have. */
export const seriesExamples = (): Record<string, Examples> => ({
  'series-line': {
    'five stations': { label: 'De vijf bijeenkomsten', stations: FIVE },
    'one station': line('De ene bijeenkomst', [{ ...AMERSFOORT, missing: [] }]),
    'four stations': line('De vier bijeenkomsten', [
      ZWOLLE,
      { ...AMERSFOORT, missing: [] },
      TILBURG,
      GRONINGEN,
    ]),
    'nine stations': line('De negen bijeenkomsten', [...FIVE, ...FOUR_MORE]),
    'all held': line(
      'De drie bijeenkomsten',
      [ZWOLLE, AMERSFOORT, TILBURG].map((one) => ({
        ...one,
        state: 'done',
        stateWord: 'geweest',
        missing: [],
      })),
    ),
  },
})

const line = (label: string, stations: Station[]): SeriesLine => ({ label, stations })

const station = (given: Partial<Station>): Station => ({
  state: 'later',
  stateWord: 'komt nog',
  when: 'do 28 januari 2027',
  city: 'Tilburg',
  theme: 'Vertrouwen en relatie',
  missing: [],
  href: '/kringen/slim-samenwerken/3',
  ...given,
})

const ZWOLLE = station({
  state: 'done',
  stateWord: 'geweest',
  when: 'do 8 oktober 2026',
  city: 'Zwolle',
  theme: 'Een gedeelde ambitie',
})
const AMERSFOORT = station({
  state: 'now',
  stateWord: 'de volgende',
  when: 'do 10 december 2026',
  city: 'Amersfoort',
  theme: 'Belangen op tafel: wie wil wat en waarom?',
  missing: ['nog geen gastexpert'],
})
const TILBURG = station({})
const GRONINGEN = station({
  when: 'do 15 april 2027',
  city: 'Groningen',
  theme: 'Samenwerkingsovereenkomsten zonder baas',
  missing: ['projectbezoek ontbreekt', 'nog één casus nodig'],
})
const DORDRECHT = station({
  state: 'cancelled',
  stateWord: 'gaat niet door',
  when: 'do 10 juni 2027',
  city: 'Dordrecht',
  theme: 'Oogst en vervolg',
  href: null,
})
const FIVE = [ZWOLLE, AMERSFOORT, TILBURG, GRONINGEN, DORDRECHT]
const FOUR_MORE = ['Ede', 'Gasselternijveenschemond', '’s-Hertogenbosch', 'Ee'].map((city, at) =>
  station({ when: `do ${at + 2} september 2027`, city }),
)
