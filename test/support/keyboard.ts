import type { CDPSession } from 'playwright-core'
import type { Traveller } from './journey.ts'

/** Somebody who has no mouse: everything happens where the focus is. */
export interface Keyboard {
  /** Walks by Tab to the next control of this name, as the browser tells it to a screen reader. */
  tabTo: (name: string | RegExp) => Promise<void>
  /** Walks there and types. */
  write: (name: string | RegExp, text: string) => Promise<void>
  /** Walks there and presses Space: a choice, a tick, something that folds. */
  choose: (name: string | RegExp) => Promise<void>
  /** Walks there and presses Enter, and waits for the next page. */
  go: (name: string | RegExp) => Promise<void>
  /** From the summary of mistakes, which must have the focus, by its first link. @returns the name of where that leads */
  toMistake: () => Promise<string>
}

// More controls than any page has.
const FURTHEST = 300
// Between the end of the page and its beginning the focus is in the browser itself.
const OUTSIDE = ''

/**
 * The keyboard of a traveller. At each stop the focus must be visible (a line of two pixels), inside the window (of a tall
 * field a line of text) and not under something else; where it is not, that is a fault of the traveller.
 * @throws when a control is not reached, with the names on the way
 */
export const aKeyboard = async ({ page, faults }: Traveller): Promise<Keyboard> => {
  const browser = await page.context().newCDPSession(page)
  const tabTo = async (name: string | RegExp) => {
    const passed = []
    // Once past the end of the page and round again, and it is not there.
    while (passed.length < FURTHEST && passed.filter((stop) => stop === OUTSIDE).length < 2) {
      await page.keyboard.press('Tab')
      const stop = await focusedName(browser)
      const fault = await page.evaluate<string>(FAULT_OF_FOCUS)
      if (fault) faults.push(`${new URL(page.url()).pathname} '${stop}': ${fault}`)
      if (typeof name === 'string' ? stop === name : name.test(stop)) return
      passed.push(stop)
    }
    throw new Error(`no '${name}' on ${page.url()} after ${passed.join(' | ')}`)
  }
  return {
    tabTo,
    write: async (name, text) => {
      await tabTo(name)
      if ((await page.locator('input:focus, textarea:focus').count()) !== 1)
        throw new Error(`'${name}' is nothing to write in`)
      await page.keyboard.type(text)
    },
    choose: async (name) => {
      await tabTo(name)
      await page.keyboard.press('Space')
    },
    go: async (name) => {
      await tabTo(name)
      const loaded = page.waitForEvent('load')
      await page.keyboard.press('Enter')
      await loaded
    },
    toMistake: async () => {
      if ((await page.locator('.error-summary:focus').count()) !== 1)
        faults.push(`${new URL(page.url()).pathname}: the summary of mistakes has not the focus`)
      await tabTo(/./)
      await page.keyboard.press('Enter')
      return focusedName(browser)
    },
  }
}

const focusedName = async (browser: CDPSession): Promise<string> => {
  const { result } = await browser.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { objectId } = result
  if (!objectId) return ''
  const { nodes } = await browser.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false })
  return String(nodes[0]?.name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

// What is wrong with where the focus is, in words; empty when nothing is, or when the focus is in the browser itself.
const FAULT_OF_FOCUS = `(() => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 || outlineColor.endsWith(', 0)'))
    return 'nothing shows that it has the focus'
  const [box] = focused.getClientRects()
  if (!box) return 'has no place on the page'
  const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)
  if (seen < Math.min(box.height, 24)) return 'lies outside the window: ' + box.top + ' to ' + box.bottom
  if (box.left < 0 || box.right > innerWidth) return 'lies beside the window: ' + box.left + ' to ' + box.right
  const middle = [(box.left + box.right) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2]
  const hit = document.elementFromPoint(...middle)
  return hit && (focused.contains(hit) || hit.contains(focused)) ? '' : 'lies under ' + hit?.outerHTML.slice(0, 80)
})()`
