import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'

/** What a browser that was never here fetched and showed for one address. */
export interface FirstVisit {
  /** by path: bytes as they travelled, headers and all */
  fetched: { path: string; host: string; bytes: number }[]
  /** how far things moved after they were shown; 0: nothing did */
  layoutShift: number
  /** until the largest part of what is seen first stood there, milliseconds */
  largestPaintMs: number
}

/** A phone of some years old on a slow 4G, as Lighthouse has it: 150 ms, 1.6 Mbit/s down, a quarter of this machine. */
export const PHONE = { latencyMs: 150, bytesPerSecond: 200_000, slowdown: 4 }

/**
 * Opens an address as somebody who was never here, on a phone.
 * @param slow the line and the phone, when they are slow
 * @param typeLateMs how much later than everything else the type comes
 */
export const firstVisit = async (
  browser: Browser,
  address: string,
  { slow = null, typeLateMs = 0 }: { slow?: typeof PHONE | null; typeLateMs?: number } = {},
): Promise<FirstVisit> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })
  try {
    const tab = await context.newPage()
    const browserTalk = await context.newCDPSession(tab)
    await browserTalk.send('Network.enable')
    if (slow) {
      await browserTalk.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.latencyMs,
        downloadThroughput: slow.bytesPerSecond,
        uploadThroughput: slow.bytesPerSecond / 2,
      })
      await browserTalk.send('Emulation.setCPUThrottlingRate', { rate: slow.slowdown })
    }
    if (typeLateMs > 0)
      await tab.route(/\.woff2$/, async (route) => {
        await pause(typeLateMs)
        await route.continue()
      })
    const addresses = new Map<string, URL>()
    const fetched: FirstVisit['fetched'] = []
    browserTalk.on('Network.responseReceived', ({ requestId, response }) =>
      addresses.set(requestId, new URL(response.url)),
    )
    browserTalk.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = addresses.get(requestId)
      if (url) fetched.push({ path: url.pathname, host: url.host, bytes: encodedDataLength })
    })
    await tab.goto(address, { waitUntil: 'networkidle' })
    await tab.evaluate('document.fonts.ready')
    const seen = await tab.evaluate<{ layoutShift: number; largestPaintMs: number }>(SEEN)
    return { fetched, ...seen }
  } finally {
    await context.close()
  }
}

// Runs in the page: what was noted from the first moment on.
const SEEN = `new Promise((resolve) => {
  const seen = { layoutShift: 0, largestPaintMs: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestPaintMs = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => resolve(seen), 100)
})`
