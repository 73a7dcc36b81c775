import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// biome-ignore lint/suspicious/noExplicitAny: tests break this file in every way that JSON allows
type AnyFile = Record<string, any>

/** The demo circle as parsed JSON, new for every caller. */
export const demoFile = (): AnyFile =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../src/exchange/demo-circle.json'), 'utf8'))
