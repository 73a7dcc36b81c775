import type { ComposedLetter } from '../../../mail/compose-letter.ts'
import { field } from '../../field.ts'
import type { Field } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type DraftPart, draftPart } from './drafts.ts'
import { kindInWords, momentInWords, stateBadge } from './letter-words.ts'
import { type CircleName, type DraftLine, LETTERS_PER_PAGE, type LetterLine } from './queries.ts'

/** `organiser/letter/list`: the outbox of the institute. */
export interface LettersPage {
  head: PageHead
  filter: { action: string; circle: Field; submit: string }
  /** what waits for the organiser; null when nothing does */
  drafts: { title: string; text: string; items: DraftPart[] } | null
  label: string
  headings: { writtenAt: string; kind: string; recipient: string; state: string }
  rows: { writtenAt: string; kind: string; href: string; recipient: string; circle: string; badge: Badge }[]
  older: Link | null
  empty: EmptyState
}

/** The letters of one page, and the way to older ones. */
export const lettersPage = (
  letters: LetterLine[],
  drafts: { draft: DraftLine; preview: ComposedLetter | null }[],
  circles: CircleName[],
  chosen: string | null,
  reader: Reader,
): LettersPage => {
  const { t } = reader
  const shown = letters.slice(0, LETTERS_PER_PAGE)
  const last = shown.at(-1)
  const word = (name: string) => t(`organiser:letters.${name}`)
  return {
    head: { back: null, kicker: null, title: word('title'), lead: word('lead') },
    filter: {
      action: '/organiser/letters',
      circle: field({
        name: 'circle',
        label: word('circle'),
        options: [
          { value: '', label: word('allCircles'), hint: null, isSelected: chosen === null },
          ...circles.map(({ slug, title }) => ({
            value: slug,
            label: title,
            hint: null,
            isSelected: slug === chosen,
          })),
        ],
      }),
      submit: word('filter'),
    },
    drafts:
      drafts.length > 0
        ? {
            title: t('organiser:letters.drafts', { count: drafts.length }),
            text: word('draftsText'),
            items: drafts.map((one) => draftPart(one, reader)),
          }
        : null,
    label: word('title'),
    headings: {
      writtenAt: word('writtenAt'),
      kind: word('kind'),
      recipient: word('recipient'),
      state: word('state'),
    },
    rows: shown.map((letter) => ({
      writtenAt: momentInWords(letter.writtenAt, reader),
      kind: kindInWords(letter.kind, reader),
      href: `/organiser/letters/${letter.id}`,
      recipient: `${letter.recipientName} (${letter.recipientAddress})`,
      circle: letter.circle ?? '',
      badge: stateBadge(letter.state, reader),
    })),
    older:
      letters.length > LETTERS_PER_PAGE && last
        ? {
            label: word('older'),
            href: `/organiser/letters?${new URLSearchParams({ ...(chosen ? { circle: chosen } : {}), before: String(last.written) })}`,
          }
        : null,
    empty: { title: word(drafts.length > 0 ? 'noneSent' : 'none'), text: word('noneText'), action: null },
  }
}
