import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

// The rules that pages are held to.
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const resolveFrom = (file: string) => createRequire(file).resolve
// Axe itself, put into a page once: its builder for Playwright puts it in twice, and carries all that passed back here.
const axePath = resolveFrom(resolveFrom(import.meta.filename)('@axe-core/playwright'))('axe-core/axe.min.js')
let script: Promise<string> | undefined

/** One rule that the page breaks. */
export interface Violation {
  id: string
  /** what is wrong, an entry per element: where it is, and what would mend it */
  nodes: { target: string; failureSummary: string }[]
}

/** What axe finds wrong with the page as it stands. */
export const violationsOn = async (page: Page): Promise<Violation[]> => {
  script ??= readFile(axePath, 'utf8')
  await page.evaluate(`${await script};0`)
  // A letter is shown in a frame without scripts, which axe cannot enter; as a page of its own it is read by itself.
  const options = { runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'], iframes: false }
  // The cast: what a page evaluates comes back without a type.
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), failureSummary })),
    })))`)) as Violation[]
}
