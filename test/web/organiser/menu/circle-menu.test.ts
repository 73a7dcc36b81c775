import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { circleMenu } from '../../../../src/web/organiser/menu/circle-menu.ts'
import type { MenuCircle } from '../../../../src/web/organiser/menu/queries.ts'
import type { Reader } from '../../../../src/web/organiser/reader.ts'
import { NOW } from '../../../support/moment.ts'

const words = readWords()
const HOME = '/organiser/circles/slim'
const circle: MenuCircle = { slug: 'slim', title: 'Slim samenwerken', phase: 'running', meetings: [] }
const reader = (given: Partial<Reader> = {}): Reader => ({
  t: words.nl,
  language: 'nl',
  today: '2026-11-21',
  now: NOW,
  mayChange: true,
  ...given,
})
const menuAt = (path: string, given?: Partial<Reader>) => circleMenu(circle, path, reader(given))
const marked = (path: string) => {
  const { groups, pages } = menuAt(path)
  return [groups, pages].map((links) =>
    links.flatMap(({ label, current }) => (current ? [`${label} ${current}`] : [])),
  )
}

describe('the menu of a circle', () => {
  test('has six groups, each leading to its first page', () => {
    expect(menuAt(HOME).groups).toEqual([
      { label: 'Overzicht', href: HOME, current: 'page' },
      { label: 'Bijeenkomsten', href: `${HOME}/meetings`, current: null },
      { label: 'Mensen', href: `${HOME}/people`, current: null },
      { label: 'Gaststeden', href: `${HOME}/rotation`, current: null },
      { label: 'E-mails', href: '/organiser/letters?circle=slim', current: null },
      { label: 'Instellingen', href: `${HOME}/edit`, current: null },
    ])
  })

  test.each([
    [`${HOME}/meetings`, ['Bijeenkomsten page'], ['Plannen page']],
    [`${HOME}/meetings/3/programme`, ['Bijeenkomsten true'], ['De reeks true']],
    [`${HOME}/ways-in/list`, ['Mensen true'], ['Mensen erbij halen true']],
    [`${HOME}/registrations/1`, ['Mensen true'], ['Deelnemers true']],
    ['/organiser/letters', ['E-mails page'], ['Alle e-mails page']],
    ['/organiser/letters/templates/seatGiven', ['E-mails true'], ['Eigen woorden true']],
    [`${HOME}/copy`, ['Instellingen true'], ['Kring kopiëren page']],
  ])('says at %s where one is', (path, groups, pages) => {
    expect(marked(path)).toEqual([groups, pages])
  })

  test('leads who only reads nowhere that they may not go', () => {
    const { groups } = menuAt(HOME, { mayChange: false })
    expect(groups.map(({ label, href }) => [label, href])).toEqual([
      ['Overzicht', HOME],
      ['Bijeenkomsten', `${HOME}#meetings-title`],
      ['Mensen', `${HOME}/people`],
      ['Gaststeden', `${HOME}/rotation`],
      ['E-mails', '/organiser/letters?circle=slim'],
    ])
  })

  test('leads to the public page once there is one', () => {
    const labels = (phase: MenuCircle['phase']) =>
      circleMenu({ ...circle, phase }, HOME, reader()).pages.map(({ label }) => label)
    expect([
      labels('draft').includes('Openbare pagina'),
      labels('running').includes('Openbare pagina'),
    ]).toEqual([false, true])
  })

  test('carries the series in short, but not where the whole line stands', () => {
    const meeting = {
      ...{ number: 1, theme: '', heldOn: '2026-12-10', endsAt: '17:00:00', timeZone: 'Europe/Amsterdam' },
      ...{ place: 'Zwolle', state: 'planned' as const },
    }
    const at = (path: string) => circleMenu({ ...circle, meetings: [meeting] }, path, reader()).series
    expect([at(HOME), at(`${HOME}/people`)?.stations.length]).toEqual([null, 1])
  })
})
