import { expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { circleMenu } from '../../../../src/web/organiser/menu/circle-menu.ts'
import { testApp } from '../../../support/app.ts'
import { NOW } from '../../../support/moment.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { routesOf } from '../../../support/routes.ts'

const database = useDatabase()
const CIRCLE = { slug: 'slim', title: 'Slim', phase: 'running', meetings: [] } as const

test('every page of a circle belongs to a group of its menu', () => {
  const { nl } = readWords()
  const reader = { t: nl, language: 'nl', today: '2026-11-21', now: NOW, mayChange: true } as const
  const paths = routesOf(testApp(database()))
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/organiser/circles/:slug'))
    .map(({ path }) => path.replace(':slug', 'slim').replace(':number', '1'))
  const lost = paths.filter((path) =>
    circleMenu({ ...CIRCLE, meetings: [] }, path, reader).groups.every(({ current }) => current === null),
  )
  // Files, not pages.
  expect(lost).toEqual(['/organiser/circles/slim/people.csv', '/organiser/circles/slim/people.xlsx'])
  expect(paths.length).toBeGreaterThan(50)
})
