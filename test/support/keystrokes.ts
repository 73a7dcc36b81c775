import type { Page } from 'playwright-core'

/**
 * What a person does at a page, counted for the keystroke-level model of Card, Moran and Newell ("The keystroke-level
 * model for user performance time with interactive systems", Communications of the ACM 23(7), 1980, 396–410).
 */
export interface Effort {
  /** keys pressed, by what they were for */
  keys: Record<string, number>
  clicks: number
  /** times that a hand goes between keyboard and mouse */
  handsMoved: number
  /** times that somebody makes up their mind what to do or write next */
  thoughts: number
  /** pages that came up */
  pages: string[]
}

/** Seconds per act, from that article: K for somebody who types 40 words a minute, P, B twice for a click, H, M. */
export const SECONDS = { key: 0.28, point: 1.1, click: 0.2, hand: 0.4, thought: 1.35 }

/** The time that all of it takes, in seconds, without waiting for pages. */
export const secondsOf = ({ keys, clicks, handsMoved, thoughts }: Effort): number => {
  const pressed = Object.values(keys).reduce((sum, count) => sum + count, 0)
  const { key, point, click, hand, thought } = SECONDS
  return pressed * key + clicks * (point + click) + handsMoved * hand + thoughts * thought
}

/** Somebody at a page whose acts are counted; a page counts when its document came, whatever it is asked by. */
export const aPersonAt = (page: Page) => {
  const effort: Effort = { keys: {}, clicks: 0, handsMoved: 0, thoughts: 0, pages: [] }
  page.on('domcontentloaded', () => effort.pages.push(new URL(page.url()).pathname))
  let isAtKeyboard = false
  const reach = (wantsKeyboard: boolean) => {
    if (isAtKeyboard !== wantsKeyboard) effort.handsMoved += 1
    isAtKeyboard = wantsKeyboard
  }
  const press = (what: string, count: number) => {
    reach(true)
    effort.keys[what] = (effort.keys[what] ?? 0) + count
  }
  return {
    page,
    effort,
    /** Goes to a field with Tab, however often that takes from where one is, and types into it. */
    type: async (name: string, text: string, what = name.replace(/-\d+$/, '')): Promise<void> => {
      effort.thoughts += 1
      const tabs = await tabsTo(page, name)
      press('tab', tabs)
      press(what, text.length)
      await page.locator(`[name="${name}"]`).fill(dayOf(text))
    },
    /** Clicks into a field and pastes a text that was copied before. */
    paste: async (name: string, text: string): Promise<void> => {
      effort.thoughts += 1
      reach(false)
      effort.clicks += 1
      press('paste', 2)
      await page.locator(`[name="${name}"]`).fill(text)
    },
    /** Clicks what says so. */
    click: async (role: 'button' | 'link', label: string | RegExp): Promise<void> => {
      effort.thoughts += 1
      reach(false)
      effort.clicks += 1
      await Promise.all([
        page.waitForEvent('domcontentloaded'),
        page.getByRole(role, { name: label }).first().click(),
      ])
    },
  }
}

export type Person = ReturnType<typeof aPersonAt>

// As a browser in Dutch has it typed: 30 03 2027.
const dayOf = (text: string) => text.replace(/^(\d\d)(\d\d)(\d{4})$/, '$3-$2-$1')

// From the focus to the field, counting what takes the focus on the way; the first field of a page is clicked to.
const tabsTo = async (page: Page, name: string): Promise<number> => {
  const count: unknown = await page.evaluate(`(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    const stops = all.filter((one) => {
      const box = one.getBoundingClientRect()
      return box.width > 1 && box.height > 1
    })
    const from = stops.findIndex((one) => one === document.activeElement)
    const to = stops.findIndex((one) => one.getAttribute('name') === ${JSON.stringify(name)})
    return to < 0 ? -1 : Math.abs(to - from)
  })()`)
  if (typeof count !== 'number' || count < 0) throw new Error(`${name} cannot be reached with Tab`)
  return count
}
