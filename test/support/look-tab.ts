import type { Browser, BrowserContext, Page } from 'playwright-core'

/** One way of looking at a page. */
export interface Look {
  language: 'nl' | 'en'
  theme: 'light' | 'dark'
  /** 320: a desk of 1280 pixels at 400 % */
  width: 320 | 360 | 1280
  /** the system picks the colours, as for people who set a scheme of their own */
  forced?: true
}

/** A tab that looks one way, and what the browser complained of since it was handed out. */
export interface LookTab {
  context: BrowserContext
  tab: Page
  complaints: string[]
}

// A new tab costs a browser more than the page in it: each look has one, for as long as the browser runs.
const tabs = new WeakMap<Browser, Map<string, LookTab>>()

/** The tab of this browser that looks so, with this cookie ('name=value', or empty) and no other but the language. */
export const tabFor = async (browser: Browser, url: string, cookie: string, look: Look): Promise<LookTab> => {
  const own = tabs.get(browser) ?? new Map<string, LookTab>()
  tabs.set(browser, own)
  const key = `${look.theme} ${look.width} ${look.forced}`
  const found = own.get(key) ?? (await openTab(browser, look))
  own.set(key, found)
  await found.context.clearCookies()
  await found.context.addCookies(
    [cookie, `language=${look.language}`].filter(Boolean).map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return { name, value, url }
    }),
  )
  found.complaints.length = 0
  return found
}

const openTab = async (browser: Browser, { theme, width, forced }: Look): Promise<LookTab> => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: theme,
    forcedColors: forced ? 'active' : 'none',
  })
  const tab = await context.newPage()
  const complaints: string[] = []
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`)
  })
  tab.on('pageerror', (error) => complaints.push(`script: ${error.message}`))
  return { context, tab, complaints }
}
