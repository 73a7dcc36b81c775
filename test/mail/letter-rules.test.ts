import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../src/i18n/words.ts'
import { composeLetter } from '../../src/mail/compose-letter.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { letterShapes } from '../../src/mail/letter-shape.ts'
import { withShortFacts } from '../../src/mail/short-facts.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { letterFacts } from '../factories/letter.ts'
import { textOf } from '../support/page-text.ts'

const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }
// as: the keys of a record whose type allows no others
const KINDS = Object.keys(letterShapes) as LetterKind[]
const VOICES = [
  { language: 'nl', formOfAddress: 'je' },
  { language: 'nl', formOfAddress: 'u' },
  { language: 'en', formOfAddress: 'je' },
] as const
const LINK = { href: 'https://leerkring.example.org/link/x', code: null }
// As long as real ones are.
const LONG = { circle: 'Slim samenwerken in regionale netwerken', organisation: 'Gemeente Amersfoort' }

/** Kinds that ask for nothing that a page could do, or whose reader has no page (any more). */
const WITHOUT_BUTTON: LetterKind[] = [
  'incomingMail',
  'offerDeclined',
  'offerExpired',
  'registrationRemoved',
  'registrationWithdrawn',
  'hostRequestWithdrawn',
  'hostRequestAccepted',
  'hostRequestDeclined',
  'erasedCancelled',
  'substituteCancelled',
  'expertDeclined',
  'placedCaseWithdrawn',
  'participantWithdrew',
  'guestMeetingCancelled',
  'guestSignedOff',
  'expertSlotCancelled',
  'expertReleased',
]

const allLetters = () =>
  KINDS.flatMap((kind) =>
    VOICES.map((voice) => {
      const facts: Record<string, unknown> = { ...letterFacts[kind] }
      const named = Object.fromEntries(Object.entries(LONG).filter(([name]) => name in facts))
      const letter = { ...voice, kind, facts: { ...facts, ...named }, senderName: 'Kennisplatform' }
      const made = composeLetter(writer, letter, letterShapes[kind].hasButton ? LINK : null)
      return { name: `${kind} (${voice.language}, ${voice.formOfAddress})`, kind, facts, voice, ...made }
    }),
  )

type Made = ReturnType<typeof allLetters>[number]
const namesOf = (letters: Made[]) => letters.map(({ name }) => name)

describe('every kind of letter', () => {
  const letters = allLetters()

  test('has a subject that a list of mail shows whole: at most 78 characters', () => {
    expect(letters.filter(({ subject }) => subject.length > 78).map(({ subject }) => subject)).toEqual([])
  })

  test('about a meeting says the day in its subject and in its first sentence', () => {
    const about = letters.filter(({ facts }) => typeof facts.when === 'string')
    const dayOf = ({ facts }: Made) => String(withShortFacts(facts).day)
    // When somebody withdrew is no day to keep free.
    const told = about.filter(({ kind }) => kind !== 'participantWithdrew')
    expect(told.length).toBeGreaterThan(100)
    expect(namesOf(told.filter((letter) => !letter.subject.includes(dayOf(letter))))).toEqual([])
    expect(namesOf(about.filter((letter) => !firstParagraph(letter).includes(dayOf(letter))))).toEqual([])
  })

  test('has one button, or none where nothing can be done', () => {
    const buttons = ({ html }: Made) => html.match(/class="button"/g)?.length ?? 0
    expect(
      namesOf(letters.filter((made) => buttons(made) !== (WITHOUT_BUTTON.includes(made.kind) ? 0 : 1))),
    ).toEqual([])
  })

  test('greets its reader, and names whom to ask', () => {
    const greeting = (made: Made) => made.text.split('\n')[0] ?? ''
    expect(
      namesOf(letters.filter((made) => !/^(Beste .+|Dear .+|Dag|Hello),$/.test(greeting(made)))),
    ).toEqual([])
    // The mailbox of the institute passes on what somebody wrote: who answers means them.
    const asked = letters.filter(({ kind }) => kind !== 'incomingMail')
    expect(
      namesOf(asked.filter(({ text, facts }) => !facts.contact || !text.includes(String(facts.contact)))),
    ).toEqual([])
  })

  test('says the same in its text as in its HTML: the same words, the same links', () => {
    const differ = letters.filter(({ text, html }) => {
      const shown = html.slice(html.indexOf('<body')).replace(/<div style="display:none[\s\S]*?<\/div>/, '')
      return (
        wordsIn(textOf(shown)).join(' ') !== wordsIn(text.replace(/https?:\S+/g, '')).join(' ') ||
        linksIn(shown).join() !== (text.match(/https?:\S+/g) ?? []).toSorted().join()
      )
    })
    expect(namesOf(differ)).toEqual([])
  })

  test('says u to who wishes so and je to everybody else', () => {
    const says = (pattern: RegExp, { text, subject }: Made) =>
      pattern.test(withoutFacts(`${subject} ${text}`))
    const ofForm = (form: 'je' | 'u') =>
      letters.filter(
        ({ voice, kind }) =>
          voice.language === 'nl' &&
          (letterShapes[kind].isForOrganiser ? 'je' : voice.formOfAddress) === form,
      )
    const polite = ofForm('u').filter(({ kind }) => !letterShapes[kind].isForOrganiser)
    expect(
      namesOf(polite.filter((made) => says(/(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu, made))),
    ).toEqual([])
    expect(namesOf(ofForm('je').filter((made) => says(/(?<!\p{L})(u|uw)(?!\p{L})/iu, made)))).toEqual([])
  })
})

const firstParagraph = ({ text }: Made) => text.split('\n\n')[1] ?? ''

const wordsIn = (text: string) => (text.match(/[\p{L}\p{N}@.’'–&-]*[\p{L}\p{N}]/gu) ?? []).toSorted()

const linksIn = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/g)].map((found) => (found[1] ?? '').replaceAll('&#x3D;', '=')).toSorted()

// What people wrote themselves is said as they wrote it.
const withoutFacts = (text: string) => {
  const written = Object.values(letterFacts).flatMap((facts) => Object.values(facts).flat().map(String))
  return written
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, line) => (line.length > 3 ? rest.replaceAll(line, ' ') : rest), text)
}
