import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type TFunction } from 'i18next'
import type { Language } from '../db/schema.ts'

/**
 * Finds the words for a key such as `visitor:circle.join` and fills its placeholders.
 * A `count` chooses singular or plural. Values are not escaped: each medium escapes at its own border.
 * @throws when there are no words for the key, or a placeholder gets no value
 */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/**
 * Reads src/i18n/<language>/<area>.json once and gives one translator per language. A translator is bound to its
 * language: nothing that a request sets can bleed into another.
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
    interpolation: { escapeValue: false },
    returnNull: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`no words for ${key}`)
    },
    missingInterpolationHandler: (text, match) => {
      throw new Error(`no value for ${match[0]} in "${text}"`)
    },
  })
  return { nl: translator(instance.getFixedT('nl')), en: translator(instance.getFixedT('en')) }
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

// Words without values are looked up once: i18next works out plurals and placeholders anew at every call.
const translator = (t: TFunction): Translate => {
  const fixed = new Map<string, string>()
  return (key, values) => {
    if (values) return String(t(key, values))
    const known = fixed.get(key)
    if (known !== undefined) return known
    const text = String(t(key, {}))
    fixed.set(key, text)
    return text
  }
}
