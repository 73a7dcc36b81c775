import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../src/i18n/words.ts'
import { checkTemplate } from '../../src/mail/check-template.ts'
import { composeLetter } from '../../src/mail/compose-letter.ts'
import type { LetterKind, LetterKinds } from '../../src/mail/letter-kinds.ts'
import { letterShapes } from '../../src/mail/letter-shape.ts'
import { defaultWords, type WordsAsTyped, wordsOf } from '../../src/mail/own-words.ts'
import { fillParagraphs, readPieces } from '../../src/mail/pieces.ts'
import {
  type letterPlaceholders,
  placeholderNames,
  placeholdersOf,
  type TextFact,
} from '../../src/mail/placeholders.ts'
import { withShortFacts } from '../../src/mail/short-facts.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { letterFacts } from '../factories/letter.ts'

const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }
const LANGUAGES = ['nl', 'en'] as const
// as: the keys of the table of all kinds
const KINDS = Object.keys(letterShapes) as LetterKind[]

const compose = (kind: LetterKind, language: 'nl' | 'en', typed: WordsAsTyped | null, more = {}) =>
  composeLetter(
    writer,
    {
      ...{
        kind,
        language,
        senderName: 'Kennisplatform Stad & Regio',
        facts: { ...letterFacts[kind], ...more },
      },
      own: typed && wordsOf(typed, { kind, language }),
    },
    letterShapes[kind].hasButton ? { href: 'https://leerkring.example.org/link/x', code: null } : null,
  )

describe('our words, as a form shows them', () => {
  test.each(LANGUAGES)('say exactly what the letter says without own words (%s)', (language) => {
    for (const isAnswerable of [false, true])
      for (const kind of KINDS) {
        const ours = defaultWords(writer.words[language], { kind, language, isAnswerable })
        const facts = isAnswerable ? { answerable: true } : {}
        expect({ kind, ...compose(kind, language, ours, facts) }).toEqual({
          ...{ kind, ...compose(kind, language, null, facts) },
        })
        expect({ kind, ...checkTemplate(ours, { kind, language }) }).toEqual({ kind })
      }
  })
})

describe('own words', () => {
  const which = { kind: 'meetingChanged', language: 'nl' } as const
  const typed = {
    subject: 'Let op: {bijeenkomst}',
    opening: 'Beste mensen,\r\n\r\n{ WANNEER } is anders.\nKijk even.',
    closing: '',
  }

  test('take the place of ours; facts, button and foot stay', () => {
    const { subject, text, html } = compose('meetingChanged', 'nl', typed)
    expect(subject).toBe('Let op: Bijeenkomst 2 van 5 – Belangen op tafel')
    expect(text).toContain(
      'Beste mensen,\n\ndonderdag 10 december 2026, 12.00–18.00 uur is anders.\n\nKijk even.\n\nDit is er veranderd:',
    )
    expect(text).not.toContain('Je agenda past zich aan')
    expect(text).toContain('Bekijk de bijeenkomst:\nhttps://leerkring.example.org/link/x\n\n-- \n')
    expect(html).toContain('Kijk even.')
  })

  test('hold no markup of ours, and no line of a header', () => {
    const { subject, html } = compose('meetingChanged', 'nl', {
      ...typed,
      subject: 'A <b>',
      opening: '<script>x</script>\u0007 & co',
    })
    expect(subject).toBe('A <b>')
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;')
  })

  test('leave the text that somebody wrote to one person where it was', () => {
    const own = { subject: '{onderwerp}', opening: 'Eerst dit.', closing: 'Groet' }
    expect(compose('contributionRequest', 'nl', own).text).toContain(
      'Eerst dit.\n\nBij je aanmelding schreef je: “Ik zoek een trekker.”\n\nWil je dat inbrengen?',
    )
  })

  test.each([
    [
      'an unknown name',
      { opening: 'Op {datum} is het.' },
      { opening: { code: 'unknownPlaceholder', found: '{datum}' } },
    ],
    [
      'a name of the other language',
      { opening: '{when}' },
      { opening: { code: 'unknownPlaceholder', found: '{when}' } },
    ],
    [
      'a name of another kind',
      { closing: '{titel}' },
      { closing: { code: 'unknownPlaceholder', found: '{titel}' } },
    ],
    [
      'a brace that is not closed',
      { opening: 'Op {wanneer is het.' },
      { opening: { code: 'unclosedPlaceholder', found: '{wanneer is het.' } },
    ],
    [
      'a brace that is not opened',
      { closing: 'naam} dus' },
      { closing: { code: 'unclosedPlaceholder', found: '} dus' } },
    ],
    ['doubled braces', { opening: '{{naam}}' }, { opening: { code: 'unclosedPlaceholder', found: '{' } }],
    ['no subject', { subject: '  ' }, { subject: { code: 'required' } }],
    ['a subject of two lines', { subject: 'Een\ntwee' }, { subject: { code: 'lineBreak' } }],
    ['nothing before the facts', { opening: '\n ' }, { opening: { code: 'required' } }],
    ['too much', { closing: 'x'.repeat(5001) }, { closing: { code: 'tooLong' } }],
  ])('with %s are refused at that field', (_name, change, faults) => {
    expect(checkTemplate({ ...typed, ...change }, which)).toEqual(faults)
  })

  test('that this version cannot read give way to ours', () => {
    expect(wordsOf({ ...typed, opening: '{datum}' }, which)).toBe(null)
  })

  test('that name a fact which is not there are a mistake of ours', () => {
    const read = readPieces('{naam}', which)
    expect(() => 'pieces' in read && fillParagraphs(read.pieces, {})).toThrow('no value for the fact name')
  })
})

describe('the list of placeholders', () => {
  test('names of each kind all facts that are one text, with the day where it says when, and nothing else', () => {
    // Both ways round, by the types: a fact too many, or one left out, does not compile.
    type TooMany = {
      [Kind in LetterKind]: Exclude<
        keyof (typeof letterPlaceholders)[Kind],
        | TextFact<LetterKinds[Kind]>
        | ('when' extends keyof LetterKinds[Kind] ? 'day' : never)
        | ('meeting' extends keyof LetterKinds[Kind] ? 'which' : never)
      >
    }[LetterKind]
    const noneTooMany: [TooMany] extends [never] ? true : false = true
    expect(noneTooMany).toBe(true)
    for (const kind of KINDS) {
      const facts = withShortFacts({ ...letterFacts[kind] })
      expect(placeholdersOf(kind).filter((name) => typeof facts[name] !== 'string')).toEqual([])
    }
  })

  test.each(LANGUAGES)('has one name per fact, and says what it means (%s)', (language) => {
    const t = writer.words[language]
    for (const fact of Object.keys(placeholderNames)) {
      expect(t(`letter-words:placeholder.${fact}.means`)).not.toBe('')
      expect(t(`letter-words:placeholder.${fact}.example`)).not.toBe('')
    }
    const names = Object.values(placeholderNames).map((name) => name[language])
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+$/.test(name))).toEqual([])
  })
})
