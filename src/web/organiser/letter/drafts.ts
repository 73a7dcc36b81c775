import { type ComposedLetter, composeLetter, type LetterWriter } from '../../../mail/compose-letter.ts'
import type { LetterKind } from '../../../mail/letter-kinds.ts'
import { letterShapes } from '../../../mail/letter-shape.ts'
import type { Wording } from '../../../mail/wordings-for.ts'
import type { TaskButton } from '../../task-list.ts'
import type { Reader } from '../reader.ts'
import { kindInWords, momentInWords } from './letter-words.ts'
import type { DraftLine } from './queries.ts'

/** A letter that waits until somebody sends it: to whom, what, and the buttons. */
export interface DraftPart {
  kind: string
  recipient: string
  circle: string
  href: string
  writtenAt: string
  preview: { label: string; lang: string; subject: string; text: string } | null
  /** none for who may only read */
  buttons: TaskButton[]
}

/**
 * What a draft will say; a mark stands where its link will be, which is made only when it leaves. Null for a kind that
 * this version does not know.
 * @param wording as `wordingsFor` gives it
 */
export const previewOf = (
  writer: LetterWriter,
  baseUrl: string,
  draft: Pick<DraftLine, 'kind' | 'language' | 'senderName' | 'facts' | 'hasLink'>,
  wording: Wording | undefined,
): ComposedLetter | null => {
  const { kind, language, senderName, facts, hasLink } = draft
  if (!isKnown(kind)) return null
  const link = hasLink ? { href: `${baseUrl}/link/…`, code: null } : null
  return composeLetter(writer, { kind, language, senderName, facts, ...wording }, link)
}

const isKnown = (kind: string): kind is LetterKind => Object.hasOwn(letterShapes, kind)

/** Sending a draft or discarding it, for who may change; no button for anybody else. */
export const draftButtons = (
  { id, recipientName }: { id: string; recipientName: string },
  { t, mayChange }: Reader,
): TaskButton[] =>
  mayChange
    ? [
        {
          action: `/organiser/letters/${id}/sending`,
          label: t('organiser:letters.sendDraft'),
          of: recipientName,
          look: 'primary',
        },
        {
          action: `/organiser/letters/${id}/discarding`,
          label: t('organiser:letters.discardDraft'),
          of: recipientName,
          look: 'subtle',
        },
      ]
    : []

/** A draft as the outbox shows it. */
export const draftPart = (
  { draft, preview }: { draft: DraftLine; preview: ComposedLetter | null },
  reader: Reader,
): DraftPart => ({
  kind: kindInWords(draft.kind, reader),
  recipient: `${draft.recipientName} (${draft.recipientAddress})`,
  circle: draft.circle ?? '',
  href: `/organiser/letters/${draft.id}`,
  writtenAt: momentInWords(draft.writtenAt, reader),
  preview: preview && {
    label: reader.t('organiser:letters.preview'),
    lang: draft.language,
    subject: preview.subject,
    text: preview.text,
  },
  buttons: draftButtons(draft, reader),
})
