import { expect, test } from '@jest/globals'
import { withoutKeys } from '../../../src/web/middleware/log-requests.ts'

const TOKEN = 'aivbI3MLEq2_HNlDNi0IQuXvMIeH3nMQ4BIcWm4wHQs'

test.each([
  [`/link/${TOKEN}`, '/link/[key]'],
  [`/feed/${TOKEN}/agenda.ics`, '/feed/[key]/agenda.ics'],
  [`/link/${TOKEN.toLowerCase()}?x=1`, '/link/[key]'],
  ['/kringen/slim-samenwerken-in-regionale-netwerken', '/kringen/slim-samenwerken-in-regionale-netwerken'],
  ['/organiser/circles?email=a@example.org', '/organiser/circles'],
  ['/participant/7b0c1f86-0c3b-4a06-9f3f-1c7a4e9d2b11', '/participant/[key]'],
])('%s is written down as %s', (address, written) => {
  expect(withoutKeys(address)).toBe(written)
})
