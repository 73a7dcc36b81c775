import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type TFunction } from 'i18next'
import type { FormOfAddress, Language } from '../db/schema.ts'

export interface Translate {
  /**
   * Finds the words for a key such as `visitor:circle.join` and fills its placeholders.
   * A `count` chooses singular or plural. Values are not escaped: each medium escapes at its own border.
   * @throws when there are no words for the key, or a placeholder gets no value
   */
  (key: string, values?: Record<string, string | number>): string
  /**
   * The same words for somebody who is addressed so. Where a text says je, its variant (`join_u`, `join_u_one`) says u;
   * a text without one says neither. English has one form.
   */
  to: (form: FormOfAddress) => Translate
}

/**
 * Reads src/i18n/<language>/<area>.json once and gives one translator per language, which says je until it is asked for
 * the other form. A translator is bound to language and form: nothing that a request sets can bleed into another.
 */
export const readWords = (): Record<Language, Translate> => {
  const resources = { nl: readAreas('nl'), en: readAreas('en') }
  const instance = i18next.createInstance()
  void instance.init({
    resources,
    lng: 'nl',
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(resources.nl),
    returnNull: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`no words for ${key}`)
    },
  })
  const nl = finder(instance.getFixedT('nl'), 'nl')
  const dutch: Record<FormOfAddress, Translate> = {
    je: Object.assign(nl('je'), { to: (form: FormOfAddress) => dutch[form] }),
    u: Object.assign(nl('u'), { to: (form: FormOfAddress) => dutch[form] }),
  }
  const english: Translate = Object.assign(finder(instance.getFixedT('en'), 'en')('je'), {
    to: () => english,
  })
  return { nl: dutch.je, en: english }
}

const readAreas = (language: Language): Record<string, object> => {
  const folder = join(import.meta.dirname, language)
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  )
}

// Words are looked up once: i18next works out plurals and placeholders anew at every call, which was a fifth of the
// work of a page. What it finds is cut at its placeholders and filled here; text and names take turns.
const finder = (t: TFunction, language: Language) => (form: FormOfAddress) => {
  const context = form === 'u' ? { context: 'u' } : {}
  const plurals = new Intl.PluralRules(language)
  const known = new Map<string, string[]>()
  const cutOf = (key: string, count: string | number | undefined): string[] => {
    const sought = typeof count === 'number' ? `${key} ${plurals.select(count)}` : key
    const cut = known.get(sought)
    if (cut) return cut
    const plural = typeof count === 'number' ? { count } : {}
    const found = String(t(key, { ...context, ...plural, skipInterpolation: true })).split(
      /\{\{\s*(\w+)\s*\}\}/,
    )
    known.set(sought, found)
    return found
  }
  return (key: string, values: Record<string, string | number> = {}) => {
    const cut = cutOf(key, values.count)
    let text = cut[0] ?? ''
    for (let at = 1; at < cut.length; at += 2) {
      const value = values[cut[at] ?? '']
      if (value === undefined) throw new Error(`no value for {{${cut[at]}}} in the words for ${key}`)
      text += value + (cut[at + 1] ?? '')
    }
    return text
  }
}
