import type { AsideText } from '../../../db/section-tables.ts'
import { SECTION_FIELDS, type SectionField } from '../../../programme/host-section.ts'
import { typedText } from './typed-text.ts'
import { kindOf } from './values.ts'

/** A field that two people changed, as the form shows it: what is typed stands in the field, this beside it. */
export interface Disputed {
  field: SectionField
  /** what the other saved, as typed */
  theirs: string
  choice: 'mine' | 'theirs' | 'both'
  /** both texts joined, to edit; empty where they cannot be joined */
  both: string
}

/** Both texts in one: the other's first; empty for a number or a choice, and when one of the two is empty. */
export const bothTexts = (field: SectionField, theirs: string, mine: string): string => {
  const kind = kindOf(field)
  if (theirs.trim() === '' || mine.trim() === '' || (kind !== 'text' && kind !== 'textarea')) return ''
  return kind === 'textarea' ? `${theirs}\n\n${mine}` : `${theirs} / ${mine}`
}

/** The disputes of a posted form, with what was chosen in each. */
export const disputedIn = (body: unknown): Disputed[] =>
  SECTION_FIELDS.flatMap((field) => {
    const choice = typedText(body, `choice-${field}`)
    if (choice !== 'mine' && choice !== 'theirs' && choice !== 'both') return []
    return [
      { field, choice, theirs: typedText(body, `theirs-${field}`), both: typedText(body, `both-${field}`) },
    ]
  })

/** What was typed in disputes and not chosen: one's own text, and the joined text when somebody edited it. */
export const unchosen = (typed: Record<SectionField, string>, disputed: Disputed[]): AsideText[] =>
  disputed.flatMap(({ field, theirs, choice, both }) => [
    ...(choice === 'mine' ? [] : [{ field, text: typed[field].trim() }]),
    ...(choice === 'both' || both === bothTexts(field, theirs, typed[field])
      ? []
      : [{ field, text: both.trim() }]),
  ])
