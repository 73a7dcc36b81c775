import type { Page } from 'playwright-core'

/** What a screen reader has of a page, a line each, indented as it is nested: '- heading "Aanmelden" [level=2]'. */
export const heardOn = async (page: Page): Promise<string[]> =>
  (await page.locator('body').ariaSnapshot()).split('\n')

/** The same as somebody hears it: without where links lead. */
export const spoken = (heard: string[]): string =>
  `${heard
    .filter((line) => !line.includes('- /url:'))
    .map((line) => line.replace(/^( *- '?link .*):$/, '$1'))
    .join('\n')}\n`

/** Where headings skip a level, or the first of them is not the only one of the first. */
export const headingFaults = (heard: string[]): string[] => {
  const headings = heard
    .filter((line) => /^ *- '?heading /.test(line))
    .map((line) => ({ line: line.trim(), level: Number(/\[level=(\d)\]/.exec(line)?.[1]) }))
  return headings
    .filter(({ level }, at) =>
      at === 0 ? level !== 1 : level === 1 || level > (headings[at - 1]?.level ?? 0) + 1,
    )
    .map(({ line }) => `out of order: ${line}`)
}

/**
 * Links of one name that lead to several places, and buttons of one name: who hears a list of them cannot choose. What
 * stands in another landmark may have the same name, such as the e-mails of all circles and those of one.
 */
export const saidTwice = (heard: string[]): string[] => {
  const places = new Map<string, string>()
  const twice = new Set<string>()
  let landmark = ''
  for (const [at, line] of heard.entries()) {
    if (line.startsWith('- ')) landmark = line
    const control = /^ *- '?((?:link|button) ".*")/.exec(line)?.[1]
    if (!control) continue
    const place = control.startsWith('link') ? (heard[at + 1]?.trim() ?? '') : `line ${at}`
    const key = `${landmark} ${control}`
    if ((places.get(key) ?? place) !== place) twice.add(control)
    places.set(key, place)
  }
  return [...twice].map((control) => `said twice: ${control}`)
}
