import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../src/i18n/words.ts'
import { composeLetter } from '../../src/mail/compose-letter.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { letterShapes } from '../../src/mail/letter-shape.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { letterFacts } from '../factories/letter.ts'

const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }
const href = 'https://leerkring.example.org/link/0123456789012345678901234567890123456789abc'

const compose = (kind: LetterKind, wish: { language?: 'nl' | 'en'; facts?: object; code?: string } = {}) =>
  composeLetter(
    writer,
    {
      kind,
      language: wish.language ?? 'nl',
      senderName: 'Kennisplatform Stad & Regio',
      facts: { ...letterFacts[kind], ...wish.facts },
    },
    letterShapes[kind].hasButton ? { href, code: wish.code ?? null } : null,
  )

test('says in plain text all that the reader needs, with the bare link on a line of its own', () => {
  expect(compose('seatGiven').text).toBe(`Beste Zoë van Fictief,

Je hebt de plaats aangenomen: je doet vanaf nu mee met de leerkring Slim samenwerken.

Dit zijn de bijeenkomsten:
- donderdag 10 december 2026, Amersfoort
- donderdag 28 januari 2027, Tilburg

Open jouw pagina:
${href}

Voor elke bijeenkomst die nog komt, krijg je een uitnodiging voor je agenda.

Kun je toch niet meedoen? Meld je dan af op jouw pagina, dan gaat je plaats naar de volgende. Werkt de link niet meer? Open hem dan toch: je kunt meteen een nieuwe aanvragen.

-- 
Leerkring · Kennisplatform Stad & Regio
Je krijgt deze e-mail omdat je op de wachtlijst stond van Slim samenwerken.
Vragen? Neem contact op met Tess Regelaar (tess.regelaar@example.org).
`)
})

test('shows what changed, the meeting and its programme', () => {
  expect(compose('meetingChanged').text).toContain(`Dit is er veranderd:
- begint om 12.00 uur in plaats van 13.00 uur

Wat: Bijeenkomst 2 van 5 – Belangen op tafel
Wanneer: donderdag 10 december 2026, 12.00–18.00 uur
Waar: De Demokapel, Voorbeeldstraat 1, Amersfoort

Het programma:
- 12.00 Inloop
- 13.15 Intervisie
`)
})

test('leaves the programme out when there is none yet', () => {
  expect(compose('meetingInvitation', { facts: { programme: [] } }).text).not.toContain('Het programma')
})

test('shows the code of a sign-in in both parts', () => {
  const { text, html } = compose('organiserSignIn', { code: 'ABCDEF' })
  expect(text).toContain('aangevraagd:\nABCDEF\n')
  expect(html).toContain('<strong>ABCDEF</strong>')
})

// as: Object.keys forgets that the record has all kinds and no others.
describe.each(Object.keys(letterShapes) as LetterKind[])('%s', (kind) => {
  test.each(['nl', 'en'] as const)('has all its words in %s, one button at most, and no gaps', (language) => {
    const { subject, text, html } = compose(kind, { language, code: 'ABCDEF' })
    expect(subject).not.toMatch(/[\r\n]|\{\{|undefined/)
    expect(text).not.toMatch(/\n{3}|\{\{|undefined|\[object/)
    expect(html).not.toMatch(/\{\{|undefined|\[object/)
    expect(html.match(/class="button"/g)?.length ?? 0).toBe(letterShapes[kind].hasButton ? 1 : 0)
    expect(text.split('\n').filter((line) => line === href).length).toBe(letterShapes[kind].hasButton ? 1 : 0)
    expect(html).toContain(`<html lang="${language}">`)
  })
})

test('escapes what people typed in the HTML, and leaves it alone in the plain text', () => {
  const { text, html } = compose('registrationWaiting', { facts: { circle: '<b>Zó & "zo"</b>' } })
  expect(html).not.toContain('<b>Zó')
  expect(html).toContain('&lt;b&gt;Zó &amp; &quot;zo&quot;&lt;/b&gt;')
  expect(text).toContain('leerkring <b>Zó & "zo"</b> is')
})

test('keeps line breaks and words of ours out of the facts', () => {
  const circle = 'A\r\nBcc: x@y.example\u2028B $t(letters:greetingNobody) {{contact}}'
  const { subject } = compose('registrationWaiting', { facts: { circle } })
  expect(subject).toBe(
    'Je staat op de wachtlijst van A Bcc: x@y.example B $t(letters:greetingNobody) {{contact}}',
  )
})

test('refuses to make a letter of which a fact is missing', () => {
  expect(() => compose('registrationWaiting', { facts: { circle: undefined } })).toThrow('no value for')
})

test('breaks no line of the HTML in a time or in the word e-mail', () => {
  const { html } = compose('meetingInvitation')
  expect(html).toContain('<span style="white-space:nowrap;">12.00–18.00 uur</span>')
  expect(html).toContain('Deze <span style="white-space:nowrap;">e-mail</span> is ook een uitnodiging')
  expect(html.slice(0, html.indexOf('<body'))).not.toContain('nowrap')
})
