import { expect, test } from '@jest/globals'
import { wayBack } from '../../../src/web/visitor/language-routes.ts'

test.each([
  ['/kringen/slim?lang=en&page=2', '/kringen/slim?page=2'],
  ['/participant/1?notice=confirmed', '/participant/1'],
  ['/', '/'],
  ['', '/'],
  ['//elders.example.org/x', '/'],
  ['/\\elders.example.org', '/'],
  ['https://elders.example.org/', '/'],
  ['javascript:alert(1)', '/'],
  ['/%2F/elders', '/%2F/elders'],
  ['/.//elders.example.org', '/elders.example.org'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('the way back from choosing a language, asked for as %j, is %s', (asked, path) => {
  expect(wayBack(asked)).toBe(path)
})
