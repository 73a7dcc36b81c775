import { describe, expect, test } from '@jest/globals'
import { readTree } from '../support/source-tree.ts'

type Words = { [key: string]: string | string[] | Words }
type Language = 'nl' | 'en'

function* flat(words: Words, prefix: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [prefix + key, value]
    else if (Array.isArray(value)) for (const text of value) yield [prefix + key, text]
    else yield* flat(value, `${prefix}${key}.`)
  }
}

const textsIn = (language: Language) =>
  readTree(`src/i18n/${language}`, '.json').flatMap(({ path, text }) => {
    const area = path.replace(/^.*\/|\.json$/g, '')
    const said = [...flat(JSON.parse(text) as Words, `${area}:`)]
    // What is filled in is not ours, and counts as one word.
    return said.map(([key, words]) => [key, words.replace(/\{\{\s*\w+\s*\}\}/g, '…')] as const)
  })

// What mostly betrays officialese, another word for the same thing, or the other language; with what to write instead.
const INSTEAD: Record<Language, [RegExp, string][]> = {
  nl: [
    [/klik hier/i, 'what happens'],
    [/\b(middels|teneinde|tevens|indien|gelieve|alsmede|omtrent|betreffende|reeds|dient te)\b/i, 'B1 words'],
    [/\b(ten hoogste|hooguit|hoogstens)\b|is het meeste/i, 'maximaal'],
    [/ongedaan worden gemaakt/i, 'je kunt dit niet ongedaan maken'],
    [/\bkruis(te)?\b.*\baan\b|\baankruis/i, 'vink aan'],
    [/\bper mail\b/i, 'per e-mail'],
    [/\bbrief\b|\bbrieven\b/i, 'e-mail'],
    [/\bbijgewerkte\b/i, 'nieuwe'],
    [/\b(uitloggen|afmelden) bij\b|\blog uit\b/i, 'uitloggen'],
    [/\bwachtlijst plaatsen\b|\bdeadline\b|\bchecken\b|\bdownload\b/i, 'Dutch'],
    [/\b(the|and|your|with|from)\b/i, 'Dutch'],
  ],
  en: [
    [/click here/i, 'what happens'],
    [/\bemails?\b/i, 'e-mail'],
    [/\bthis is no (e-mail address|number|time|day)\b/i, 'is not a'],
    [/\b(below|above|here) stands?\b/i, 'below is'],
    [/\btelephone\b/i, 'phone'],
    [/\bfor instance:/i, 'for example:'],
    [/\b(anew|meanwhile|whilst)\b/i, 'again, in the meantime'],
    [/\bneed not\b/i, 'do not need to'],
    [/\b(een|niet|wordt|naar|voor|jouw|uw)\b/i, 'English'],
  ],
}

// Examples of what an institute itself writes, the title of a Dutch circle, and what is told to who develops.
const QUOTED = /^letter-words:placeholder\.|^dev:|:choice\.formOfAddress|^letters:|Gemeente/

describe.each(['nl', 'en'] as const)('the words in %s', (language) => {
  const texts = textsIn(language)

  test('are those of who reads them', () => {
    const wrong = texts.flatMap(([key, text]) =>
      QUOTED.test(key) || QUOTED.test(text)
        ? []
        : INSTEAD[language]
            .filter(([found]) => found.test(text))
            .map(([, rather]) => `${key}: ${text} (rather: ${rather})`),
    )
    expect(wrong).toEqual([])
  })

  test('come in short sentences: 26 words at most', () => {
    const long = texts.flatMap(([key, text]) =>
      text
        .split(/(?<=[.?!:;])\s/)
        .filter((sentence) => sentence.split(/\s+/).length > 26)
        .map((sentence) => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  test('have curved quotes and apostrophes', () => {
    expect(texts.filter(([, text]) => /['"]/.test(text))).toEqual([])
  })

  test('write the time of day as this language does', () => {
    // What is typed into a field of time is told as it must be typed.
    const other = language === 'nl' ? /\d{1,2}:\d{2}/ : /\d{1,2}\.\d{2}\b/
    expect(texts.filter(([key, text]) => other.test(text) && !/noTime$/.test(key))).toEqual([])
  })

  test('have no space too many', () => {
    // Some are followed by a second sentence on the same line; only these end in a space.
    expect(texts.filter(([, text]) => / {2}|^ /.test(text))).toEqual([])
  })
})
