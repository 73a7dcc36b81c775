import { describe, expect, test } from '@jest/globals'
import { letterShapes } from '../../src/mail/letter-shape.ts'
import { readTree } from '../support/source-tree.ts'

/** The texts that somebody may read who is addressed with u, by area; the other texts are for organisers. */
const READ: [string, RegExp][] = [
  ['access', /^(link\.(?!organiserSignIn)|gone|usedRegistration|ask|renewal)/],
  ['agenda', /./],
  ['answer', /./],
  ['attachments', /^(?!lead\.organiser)/],
  ['calendar', /./],
  ['cases', /./],
  ['catering', /./],
  ['data', /./],
  ['evaluation', /^(?!desk|after)/],
  ['expert', /^(slot|erasure|form|fault)/],
  ['groups', /^own/],
  ['host', /./],
  ['information', /^(public|closed|sent|form|signedUp|guest\.|erasure|fault)/],
  ['layout', /./],
  ['letters', /./],
  ['news', /^(?!desk)/],
  ['notices', /^(confirmed|waiting|alreadyRegistered|withdrawn|signed(Up|Off)|erased|evaluated|draftKept)/],
  ['notices', /^(news(Offered|Withdrawn)|case(Offered|Withdrawn)|expert(Confirmed|Declined))/],
  ['occasions', /^stop/],
  ['outcome', /./],
  ['own-day', /./],
  ['participant', /./],
  ['participants', /./],
  ['registration', /^(?!choice\.formOfAddress)/],
  ['release', /^difference/],
  ['report', /^reason/],
  ['results', /./],
  ['rotation', /^answer/],
  ['script', /./],
  ['seats', /./],
  ['series', /./],
  ['summary', /./],
  ['visitor', /^(circle|join|letterSent|pillar)/],
  ['ways-in', /^overview/],
]

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
  test.each(READ)('in %s, %s', (area, read) => {
    const texts = textsOf(area)
    const wrong = [...texts].flatMap(([key, text]) => {
      if (!read.test(key)) return []
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
