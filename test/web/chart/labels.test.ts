import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import express from 'express'
import Handlebars from 'handlebars'
import type { Browser, Page } from 'playwright-core'
import request from 'supertest'
import { readWords } from '../../../src/i18n/words.ts'
import { loadAssets } from '../../../src/web/assets.ts'
import { attendanceChart } from '../../../src/web/chart/attendance-chart.ts'
import { startBrowser } from '../../support/chromium.ts'

const { nl } = readWords()
const VIEWS = join(import.meta.dirname, '../../../views/partials/chart')

let browser: Browser
let page: Page
let style: string

beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
  const assets = await loadAssets(undefined, { effort: 0 })
  style = (await request(express().use(assets.router)).get(assets.href('site.css'))).text
})
afterAll(() => browser.close())

const handlebars = Handlebars.create()
for (const name of ['caption', 'table', 'attendance'])
  handlebars.registerPartial(`chart/${name}`, readFileSync(join(VIEWS, `${name}.hbs`), 'utf8'))

/** Labels that are wider than their column or lie over the next one, with 500 people at every meeting. */
const overlapsOf = async (count: number, width: number): Promise<string[]> => {
  const counts = { present: 480, substitute: 8, excused: 2, absent: 10, open: 0 }
  const meetings = Array.from({ length: count }, (_, at) => ({ number: at + 1, heading: 'Zwolle', counts }))
  const html = handlebars.compile('{{> chart/attendance}}')(attendanceChart({ title: null, meetings }, nl))
  await page.setViewportSize({ width, height: 600 })
  await page.setContent(`<style>${style}</style><main class="page">${html}</main>`)
  // The cast: what a page evaluates comes back without a type.
  return (await page.evaluate(`(() => {
    const boxes = [...document.querySelectorAll('.chart-count')].map((label) => {
      const range = document.createRange()
      range.selectNodeContents(label)
      return range.getBoundingClientRect()
    }).filter(({ width }) => width > 0)
    return boxes.slice(1).flatMap((box, at) => box.left < boxes[at].right ? [\`\${at + 1} over \${at + 2}\`] : [])
  })()`)) as string[]
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'the labels of %d meetings stand free at 320 and 1600 px',
  async (count) => {
    expect([await overlapsOf(count, 320), await overlapsOf(count, 1600)]).toEqual([[], []])
  },
)
