import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { readWords } from '../../src/i18n/words.ts'
import { composeLetter } from '../../src/mail/compose-letter.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { letterShapes } from '../../src/mail/letter-shape.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { letterFacts } from '../factories/letter.ts'
import { violationsOn } from '../support/axe.ts'
import { startBrowser } from '../support/chromium.ts'

const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }
// as: the keys of a record whose type allows no others
const KINDS = Object.keys(letterShapes) as LetterKind[]

// Words change no structure: one kind of each structure is enough for axe.
const STRUCTURES = new Set(
  new Map(
    KINDS.map((kind) => {
      const { list, text, hasMeeting, hasButton } = letterShapes[kind]
      return [JSON.stringify([list !== null, text, hasMeeting, hasButton]), kind]
    }),
  ).values(),
)
// A letter is shown inside a page of a mail program, which has these.
const OF_A_PAGE = ['landmark-one-main', 'page-has-heading-one', 'region']

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test.each([
  { language: 'nl', formOfAddress: 'u', colorScheme: 'light', width: 320 },
  { language: 'en', formOfAddress: 'je', colorScheme: 'dark', width: 700 },
] as const)(
  'every kind of letter can be read by everybody: $language, $colorScheme, $width px',
  async (look) => {
    const context = await browser.newContext({
      colorScheme: look.colorScheme,
      viewport: { width: look.width, height: 800 },
    })
    const page = await context.newPage()
    const found: unknown[] = []
    for (const kind of KINDS) {
      const link = letterShapes[kind].hasButton
        ? { href: 'https://leerkring.example.org/x', code: '48KQ2M' }
        : null
      const letter = { ...look, kind, facts: { ...letterFacts[kind] }, senderName: 'Kennisplatform' }
      await page.setContent(composeLetter(writer, letter, link).html)
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (STRUCTURES.has(kind)) {
        const violations = (await violationsOn(page)).filter(({ id }) => !OF_A_PAGE.includes(id))
        found.push(...violations.map((violation) => ({ kind, ...violation })))
      }
      if (wide > look.width) found.push({ kind, wide })
    }
    await context.close()
    expect(found).toEqual([])
    expect(STRUCTURES.size).toBeGreaterThan(5)
  },
)
