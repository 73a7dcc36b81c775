import { expect, test } from '@jest/globals'
import { keepTogether } from '../../src/mail/keep-together.ts'

const whole = (text: string) => `<span style="white-space:nowrap;">${text}</span>`

test.each([
  ['<p>Met deze e-mail.</p>', `<p>Met deze ${whole('e-mail')}.</p>`],
  ['<p>E-mails en je e-mailadres</p>', `<p>${whole('E-mails')} en je ${whole('e-mailadres')}</p>`],
  [
    '<p>12.00–18.00 uur, daarna 9:30–10:00</p>',
    `<p>${whole('12.00–18.00 uur')}, daarna ${whole('9:30–10:00')}</p>`,
  ],
])('keeps what belongs together on one line: %s', (given, expected) => {
  expect(keepTogether(`<body>${given}</body>`)).toBe(`<body>${expected}</body>`)
})

test.each([
  '<head><title>Deze e-mail</title></head>',
  '<title>Deze e-mail</title><body><a href="/e-mail" title="e-mail">Lees</a></body>',
  '<body><p>de-e-mailer, info@e-mail.example.org, 2026–2027</p></body>',
])('leaves the rest as it is: %s', (html) => {
  expect(keepTogether(html)).toBe(html)
})
