import type { Db } from '../db/connect.ts'
import type { Piece } from '../db/letter-word-tables.ts'
import type { Language } from '../db/schema.ts'
import type { LetterKind } from './letter-kinds.ts'
import { letterShapes } from './letter-shape.ts'
import { type OwnWords, wordsOf } from './own-words.ts'

/**
 * The words that take the place of ours, per letter: what an organiser made of that one letter, else the own words of
 * its circle, else those of its institute. A letter without any is not in the answer. One query for all.
 */
export const templatesFor = async (db: Db, letterIds: string[]): Promise<Map<string, OwnWords>> => {
  if (letterIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('letter')
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
    .where((eb) => eb.or([eb('edit.letter_id', 'is not', null), eb('own.subject', 'is not', null)]))
    .select(['letter.id', 'letter.kind', 'letter.language'])
    .select(['own.subject', 'own.opening', 'own.closing'])
    .select([
      'edit.subject as editedSubject',
      'edit.opening as editedOpening',
      'edit.closing as editedClosing',
    ])
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const words = editedWords(row) ?? templateWords(row)
      return words ? [[row.id, words] as const] : []
    }),
  )
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
