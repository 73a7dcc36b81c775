import { addressedAs } from '../db/addressed-as.ts'
import type { Db } from '../db/connect.ts'
import type { Piece } from '../db/letter-word-tables.ts'
import type { FormOfAddress, Language } from '../db/schema.ts'
import type { LetterKind } from './letter-kinds.ts'
import { letterShapes } from './letter-shape.ts'
import { type OwnWords, wordsOf } from './own-words.ts'

/** How a letter is put into words. */
export interface Wording {
  /** instead of ours; null for ours */
  own: OwnWords | null
  /** of its reader, in Dutch */
  formOfAddress: FormOfAddress
}

/**
 * The wording per letter. Own words are what an organiser made of that one letter, else those of its circle, else those
 * of its institute; the form of address is the reader's wish, else that of the circle, and je for organisers and where
 * there is no circle. One query for all; ids that are no letter are not in the answer.
 */
export const wordingsFor = async (db: Db, letterIds: string[]): Promise<Map<string, Wording>> => {
  if (letterIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('letter')
    .leftJoin('circle', 'circle.id', 'letter.circle_id')
    .leftJoin('letter_edit as edit', 'edit.letter_id', 'letter.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('letter_template')
          .whereRef('letter_template.institute_id', '=', 'letter.institute_id')
          .whereRef('letter_template.kind', '=', 'letter.kind')
          .whereRef('letter_template.language', '=', 'letter.language')
          .where(({ eb, or, ref }) =>
            or([
              eb('letter_template.circle_id', 'is', null),
              eb('letter_template.circle_id', '=', ref('letter.circle_id')),
            ]),
          )
          .orderBy('letter_template.circle_id', (order) => order.asc().nullsLast())
          .limit(1)
          .select(['letter_template.subject', 'letter_template.opening', 'letter_template.closing'])
          .as('own'),
      (join) => join.onTrue(),
    )
    .where('letter.id', 'in', letterIds)
    .select(['letter.id', 'letter.kind', 'letter.language', 'letter.circle_id as circleId'])
    .select(addressedAs('letter.recipient_address').as('formOfAddress'))
    .select(['own.subject', 'own.opening', 'own.closing'])
    .select([
      'edit.subject as editedSubject',
      'edit.opening as editedOpening',
      'edit.closing as editedClosing',
    ])
    .execute()
  return new Map(
    rows.map((row) => [row.id, { own: editedWords(row) ?? templateWords(row), formOfAddress: formOf(row) }]),
  )
}

const formOf = ({ kind, circleId, formOfAddress }: FormRow): FormOfAddress =>
  circleId === null || (isKnown(kind) && letterShapes[kind].isForOrganiser) ? 'je' : formOfAddress

interface FormRow {
  kind: string
  circleId: string | null
  formOfAddress: FormOfAddress
}

interface EditRow {
  editedSubject: Piece[] | null
  editedOpening: Piece[] | null
  editedClosing: Piece[] | null
}

const editedWords = ({ editedSubject, editedOpening, editedClosing }: EditRow): OwnWords | null =>
  editedSubject && editedOpening && editedClosing
    ? { subject: editedSubject, opening: editedOpening, closing: editedClosing, isWhole: true }
    : null

interface TemplateRow {
  kind: string
  language: Language
  subject: string | null
  opening: string | null
  closing: string | null
}

const templateWords = ({ kind, language, subject, opening, closing }: TemplateRow): OwnWords | null => {
  if (!isKnown(kind) || subject === null || opening === null || closing === null) return null
  return wordsOf({ subject, opening, closing }, { kind, language })
}

const isKnown = (kind: string): kind is LetterKind => Object.hasOwn(letterShapes, kind)
