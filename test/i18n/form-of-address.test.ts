import { describe, expect, test } from '@jest/globals'
import { letterShapes } from '../../src/mail/letter-shape.ts'
import { readTree } from '../support/source-tree.ts'

/** The areas whose readers may be addressed with u: each of their texts that says je has both forms. */
const AREAS: string[] = ['agenda', 'calendar', 'layout', 'letters', 'results', 'seats', 'series', 'summary']

type Words = { [key: string]: string | string[] | Words }

const textsOf = (area: string) => {
  const file = readTree('src/i18n/nl', '.json').find(({ path }) => path.endsWith(`/${area}.json`))
  const texts = [...flat(JSON.parse(file?.text ?? '{}') as Words)]
  return new Map(texts.filter(([key]) => area !== 'letters' || !isForOrganisers(key)))
}

// Organisers are always je.
const isForOrganisers = (key: string) =>
  Object.entries(letterShapes).some(([kind, shape]) => shape.isForOrganiser && key.startsWith(`${kind}.`))

function* flat(words: Words, prefix = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [prefix + key, value]
    else if (Array.isArray(value))
      for (const [at, text] of value.entries()) yield [`${prefix}${key}.${at}`, text]
    else yield* flat(value, `${prefix}${key}.`)
  }
}

const SAYS_JE = /(?<![\p{L}-])(je|jij|jou|jouw|jouwe|jezelf|jullie)(?!\p{L})/iu
const SAYS_U = /(?<![\p{L}-])(u|uw|uzelf)(?!\p{L})/iu
const FORMAL = /_u(?=_one$|_other$|$)/

describe('each text that says je has its variant that says u', () => {
  test.each(AREAS)('in %s', (area) => {
    const texts = textsOf(area)
    const wrong = [...texts].flatMap(([key, text]) => {
      if (FORMAL.test(key)) {
        const spoken = texts.get(key.replace(FORMAL, ''))
        if (spoken === undefined || !SAYS_JE.test(spoken))
          return [`${key} is the variant of nothing that says je`]
        return SAYS_JE.test(text) || !SAYS_U.test(text) ? [`${key} says: ${text}`] : []
      }
      if (SAYS_U.test(text)) return [`${key} says u without being the variant: ${text}`]
      return SAYS_JE.test(text) && !texts.has(formal(key)) ? [`${key} has no variant: ${text}`] : []
    })
    expect(wrong).toEqual([])
  })
})

const formal = (key: string) => key.replace(/(_one|_other)?$/, '_u$1')
