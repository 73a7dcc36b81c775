import type { ComposedLetter } from '../../../mail/compose-letter.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Badge, Facts, PageHead } from '../../parts.ts'
import type { TaskButton } from '../../task-list.ts'
import type { Reader } from '../reader.ts'
import { draftButtons } from './drafts.ts'
import { kindInWords, momentInWords, stateBadge } from './letter-words.ts'
import type { LetterText } from './queries.ts'

/** `organiser/letter/letter`: exactly what went out. */
export interface LetterPage {
  head: PageHead
  badge: Badge
  facts: Facts
  /** null before it is made, which happens when it is sent */
  text: { lang: string; body: string } | null
  notMade: string
  calendar: { title: string; text: string } | null
  /** for a draft and who may change */
  buttons: TaskButton[]
  draftNote: string | null
  /** only for a letter that failed, and for who may change */
  resend: ActionForm | null
}

/** One letter. @param preview what a draft will say */
export const letterPage = (
  letter: LetterText,
  preview: ComposedLetter | null,
  reader: Reader,
): LetterPage => {
  const { t } = reader
  const subject = letter.subject ?? preview?.subject
  const body = letter.text ?? preview?.text ?? null
  const fact = (name: string, text: string | null, note: string | null = null) =>
    text ? [{ term: t(`organiser:letters.${name}`), fact: text, note, href: null }] : []
  return {
    head: {
      back: { label: t('organiser:letters.title'), href: '/organiser/letters' },
      kicker: kindInWords(letter.kind, reader),
      title: subject ?? kindInWords(letter.kind, reader),
      lead: null,
    },
    badge: stateBadge(letter, reader),
    facts: {
      items: [
        ...fact('recipient', letter.recipientName, letter.recipientAddress),
        ...fact('sender', letter.senderName, letter.senderAddress),
        ...fact('circle', letter.circle),
        ...fact('writtenAt', momentInWords(letter.writtenAt, reader)),
        ...fact('sentAt', letter.sentAt && momentInWords(letter.sentAt, reader)),
        ...fact('error', letter.lastError, t('organiser:letters.attempts', { count: letter.attempts })),
      ],
    },
    text: body === null ? null : { lang: letter.language, body },
    buttons: letter.state === 'draft' ? draftButtons(letter, reader) : [],
    draftNote: letter.state === 'draft' ? t('organiser:letters.draftNote') : null,
    notMade: t('organiser:letters.notMade'),
    calendar:
      letter.calendarText === null
        ? null
        : { title: t(`organiser:letters.calendar${letter.calendarMethod}`), text: letter.calendarText },
    resend: letter.state === 'failed' && reader.mayChange ? resendForm(letter, reader) : null,
  }
}

const resendForm = ({ id, recipientName }: LetterText, { t }: Reader): ActionForm => ({
  action: `/organiser/letters/${id}/resending`,
  hidden: [],
  label: t('organiser:letters.resend'),
  look: 'primary',
  isNegative: false,
  note: t('organiser:letters.resendNote', { name: recipientName }),
})
