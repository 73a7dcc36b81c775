import { letterShapes } from '../../../mail/letter-shape.ts'
import { dayInWords, timeInWords } from '../../../time/day-words.ts'
import { field } from '../../field.ts'
import type { ActionForm, Field } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, EmptyState, Facts, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type CircleName, LETTERS_PER_PAGE, type LetterLine, type LetterText } from './queries.ts'

/** `organiser/letter/list`: the outbox of the institute. */
export interface LettersPage {
  head: PageHead
  filter: { action: string; circle: Field; submit: string }
  label: string
  headings: { writtenAt: string; kind: string; recipient: string; state: string }
  rows: { writtenAt: string; kind: string; href: string; recipient: string; circle: string; badge: Badge }[]
  older: Link | null
  empty: EmptyState
}

/** `organiser/letter/letter`: exactly what went out. */
export interface LetterPage {
  head: PageHead
  badge: Badge
  facts: Facts
  /** null before it is made, which happens when it is sent */
  text: { lang: string; body: string } | null
  notMade: string
  calendar: { title: string; text: string } | null
  /** only for a letter that failed, and for who may change */
  resend: ActionForm | null
}

/** The letters of one page, and the way to older ones. */
export const lettersPage = (
  letters: LetterLine[],
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
    empty: { title: word('none'), text: word('noneText'), action: null },
  }
}

/** One letter. */
export const letterPage = (letter: LetterText, reader: Reader): LetterPage => {
  const { t } = reader
  const fact = (name: string, text: string | null, note: string | null = null) =>
    text ? [{ term: t(`organiser:letters.${name}`), fact: text, note, href: null }] : []
  return {
    head: {
      back: { label: t('organiser:letters.title'), href: '/organiser/letters' },
      kicker: kindInWords(letter.kind, reader),
      title: letter.subject ?? kindInWords(letter.kind, reader),
      lead: null,
    },
    badge: stateBadge(letter.state, reader),
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
    text: letter.text === null ? null : { lang: letter.language, body: letter.text },
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

// A kind that this version does not know, from a newer process beside it, goes by its own name.
const kindInWords = (kind: string, { t }: Reader) =>
  Object.hasOwn(letterShapes, kind) ? t(`organiser:letterKinds.${kind}`) : kind

const stateBadge = (state: LetterLine['state'], { t }: Reader): Badge => ({
  kind: state === 'sent' ? 'ok' : state === 'failed' ? 'warning' : state === 'superseded' ? 'draft' : 'plain',
  text: t(`organiser:letterStates.${state}`),
})

const momentInWords = (moment: Temporal.Instant, { language }: Reader): string => {
  const local = moment.toZonedDateTimeISO('Europe/Amsterdam')
  const time = timeInWords(local.toPlainTime().toString({ smallestUnit: 'minute' }), language)
  return `${dayInWords(local.toPlainDate().toString(), language, 'short')} ${time}`
}
