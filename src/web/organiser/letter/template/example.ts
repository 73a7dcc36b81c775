import type { Db } from '../../../../db/connect.ts'
import type { FormOfAddress } from '../../../../db/schema.ts'
import { type ComposedLetter, composeLetter, type LetterWriter } from '../../../../mail/compose-letter.ts'
import type { LetterKind } from '../../../../mail/letter-kinds.ts'
import { letterShapes } from '../../../../mail/letter-shape.ts'
import type { WhichTemplate } from '../../../../mail/letter-template.ts'
import { type WordsAsTyped, wordsOf } from '../../../../mail/own-words.ts'
import { placeholdersOf } from '../../../../mail/placeholders.ts'

/** The facts of a letter that was written to somebody, to show words with. */
export interface RealLetter {
  facts: Record<string, unknown>
  recipientName: string
  senderName: string
}

/** The newest letter of a kind and language, of this circle when one is named; undefined when there was none. */
export const findRealLetter = (
  db: Db,
  { instituteId, circleId, kind, language }: WhichTemplate,
): Promise<RealLetter | undefined> =>
  db
    .selectFrom('letter')
    .where('institute_id', '=', instituteId)
    .where('kind', '=', kind)
    .where('language', '=', language)
    .$if(circleId !== null, (query) => query.where('circle_id', '=', circleId))
    .orderBy('written', 'desc')
    .limit(1)
    .select(['facts', 'recipient_name as recipientName', 'sender_name as senderName'])
    .executeTakeFirst()

/** The letter as it would be with these words. Null when they cannot be read. @param real null shows made-up facts */
export const exampleLetter = (
  writer: LetterWriter,
  { kind, language }: Pick<WhichTemplate, 'kind' | 'language'>,
  words: WordsAsTyped,
  real: RealLetter | null,
  {
    baseUrl,
    senderName,
    formOfAddress,
  }: {
    baseUrl: string
    senderName: string
    formOfAddress: FormOfAddress
  },
): ComposedLetter | null => {
  const own = wordsOf(words, { kind, language })
  if (!own) return null
  const facts = { ...madeUpFacts(writer, kind, language), ...real?.facts }
  const link = letterShapes[kind].hasButton ? { href: `${baseUrl}/link/…`, code: null } : null
  return composeLetter(
    writer,
    { kind, language, formOfAddress, facts, own, senderName: real?.senderName ?? senderName },
    link,
  )
}

/**
 * Facts for a kind of letter, made up. They also stand in where an older letter lacks a fact that its kind has by now.
 */
export const madeUpFacts = (
  writer: LetterWriter,
  kind: LetterKind,
  language: WhichTemplate['language'],
): Record<string, unknown> => {
  const t = writer.words[language]
  const { list, text, hasMeeting } = letterShapes[kind]
  const lines = (name: string) => ({ [name]: [t(`letter-words:exampleLine.${name}`)] })
  const example = (name: string) => t(`letter-words:placeholder.${SHOWN_AS[kind]?.[name] ?? name}.example`)
  return {
    ...Object.fromEntries(placeholdersOf(kind).map((name) => [name, example(name)])),
    ...(list ? lines(list) : {}),
    ...(text ? lines(text) : {}),
    ...(hasMeeting && !WITHOUT_PROGRAMME.test(kind) ? lines('programme') : {}),
  }
}

// To hosts a meeting is its day and time; who withdrew did so at a moment, not during a meeting.
const SHOWN_AS: Partial<Record<LetterKind, Record<string, string>>> = {
  hostInvitation: { meeting: 'when' },
  hostTaskReminder: { meeting: 'when' },
  participantWithdrew: { when: 'until' },
}

// What somebody does not go to has no programme for them.
const WITHOUT_PROGRAMME = /(Cancelled|SignedOff|Released|TakenBack)$/
