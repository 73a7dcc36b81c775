import type { CircleMenu, MenuLink, SeriesShort, ShortStation } from '../../../menu-parts.ts'
import type { Examples } from './examples.ts'

/** The menu of a circle on three of its pages, and the line in short with one, five and nine meetings. */
export const circleMenuExamples = (): Record<string, Examples> => ({
  'series-short': {
    'five stations, on the page of the second': FIVE,
    'one station, leading nowhere': {
      label: 'De bijeenkomst',
      stations: [stop({ number: '1', city: 'Ede', state: 'now', isNamed: true, href: null })],
    },
    'nine stations': {
      label: 'De 9 bijeenkomsten',
      stations: [...FIVE.stations, ...['6', '7', '8', '9'].map((number) => stop({ number, city: 'Ede' }))],
    },
  },
  'circle-menu': {
    'on a page of a group': {
      label: 'Kring Slim samenwerken',
      groups: groupsWith('Mensen', 'true'),
      pages: [
        { label: 'Deelnemers', href: `${HOME}/people`, current: null },
        { label: 'Mensen erbij halen', href: `${HOME}/ways-in`, current: 'page' },
      ],
      pagesLabel: 'Mensen',
      series: FIVE,
    } satisfies CircleMenu,
    'on the page of the circle': {
      label: 'Kring Slim samenwerken',
      groups: groupsWith('Overzicht', 'page'),
      pages: [],
      pagesLabel: 'Overzicht',
      series: null,
    } satisfies CircleMenu,
  },
})

const HOME = '/organiser/circles/slim-samenwerken'

const GROUPS = ['Overzicht', 'Bijeenkomsten', 'Mensen', 'Gaststeden', 'E-mails', 'Instellingen']

const groupsWith = (label: string, current: MenuLink['current']): MenuLink[] =>
  GROUPS.map((one) => ({ label: one, href: HOME, current: one === label ? current : null }))

const stop = (given: Pick<ShortStation, 'number' | 'city'> & Partial<ShortStation>): ShortStation => ({
  state: 'later',
  isNamed: false,
  isHere: false,
  heard: ', do 28 januari 2027, komt nog',
  href: `${HOME}/meetings/${given.number}`,
  ...given,
})

const FIVE: SeriesShort = {
  label: 'De 5 bijeenkomsten',
  stations: [
    stop({ number: '1', city: 'Zwolle', state: 'done', heard: ', do 8 oktober 2026, geweest' }),
    stop({ number: '2', city: 'Amersfoort', state: 'now', isNamed: true, isHere: true }),
    stop({ number: '3', city: 'Tilburg' }),
    stop({ number: '4', city: 'Groningen', state: 'cancelled', heard: ', do 15 april 2027, gaat niet door' }),
    stop({ number: '5', city: 'Dordrecht' }),
  ],
}
