import type { Page } from 'playwright-core'
import { until } from './until.ts'

// Asked for again and again from here: `waitForFunction` takes a promise for a yes, whatever it comes to.

/** The addresses that this telephone keeps, without the marks of their content. */
export const keptAddresses = async (tab: Page): Promise<string[]> => {
  // The cast: what a page evaluates comes back without a type.
  const addresses = (await tab.evaluate(`(async () => {
    const found = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
    return found
  })()`)) as string[]
  return addresses.map((address) => address.replace(/\.[0-9a-f]{12}\./, '.')).sort()
}

/**
 * Waits until the page at this address would open without connection: it is kept, and its worker is at work.
 * @param words what the kept page has to say, in the letters of its source
 */
export const isKept = (tab: Page, path: string, words = ''): Promise<void> =>
  until(async () => {
    const isSo = await tab.evaluate(`(async () => {
      const registration = await navigator.serviceWorker.getRegistration('${path}')
      const page = await caches.match('${path}')
      return registration?.active?.state === 'activated' && page && (await page.text()).includes('${words}')
    })()`)
    return isSo === true
  })

/** Waits until this telephone keeps nothing and has no worker. */
export const isGone = (tab: Page): Promise<void> =>
  until(async () => {
    const left = await tab.evaluate(`(async () =>
      (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length)()`)
    return left === 0
  })
