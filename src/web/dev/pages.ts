import type { Translate } from '../../i18n/words.ts'
import type { Link } from '../layout.ts'
import type { Badge, CardList, Facts, PageHead } from '../parts.ts'
import type { ListedLetter, ShownLetter } from './letters.ts'

export interface MailPage {
  head: PageHead
  /** to every kind of letter */
  kinds: Link | null
  letters: CardList
}

export interface LetterPage {
  head: PageHead
  badge: Badge
  error: string | null
  /** What can be followed: the links in the plain text, and the calendar file. */
  links: Link[]
  frame: { title: string; src: string } | null
  text: { title: string; text: string } | null
  headers: { title: string; facts: Facts } | null
}

/** All letters that were written, newest first. */
export const mailPage = (letters: ListedLetter[], t: Translate): MailPage => ({
  head: { back: null, kicker: t('dev:kicker'), title: t('dev:mail.title'), lead: t('dev:mail.lead') },
  kinds: { label: t('dev:kinds.link'), href: '/dev/mail/kinds' },
  letters: {
    label: t('dev:mail.title'),
    items: letters.map((letter) => ({
      href: `/dev/mail/${letter.id}`,
      kicker: momentOf(letter),
      title: letter.subject ?? letter.kind,
      text: recipientOf(letter),
      badge: badgeOf(letter, t),
      facts: [],
    })),
    empty: { title: t('dev:mail.emptyTitle'), text: t('dev:mail.emptyText'), action: null },
  },
})

/** One letter as its reader would see it, and what travels around it. */
export const letterPage = (letter: ShownLetter, t: Translate): LetterPage => ({
  head: {
    back: { label: t('dev:letter.back'), href: '/dev/mail' },
    kicker: momentOf(letter),
    title: letter.subject ?? letter.kind,
    lead: recipientOf(letter),
  },
  badge: badgeOf(letter, t),
  error: letter.last_error,
  links: [
    ...linksIn(letter.text_body ?? '').map((href) => ({ label: href, href })),
    ...(letter.calendar_text
      ? [{ label: t('dev:letter.calendar'), href: `/dev/mail/${letter.id}/calendar` }]
      : []),
  ],
  frame: letter.html_body ? { title: t('dev:letter.html'), src: `/dev/mail/${letter.id}/html` } : null,
  text: letter.text_body ? { title: t('dev:letter.text'), text: letter.text_body } : null,
  headers: letter.frozen_message
    ? { title: t('dev:letter.headers'), facts: { items: headersOf(letter.frozen_message) } }
    : null,
})

const momentOf = (letter: ListedLetter) =>
  letter.written_at
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')

const recipientOf = (letter: ListedLetter) => `${letter.recipient_name} <${letter.recipient_address}>`

const badgeOf = ({ state }: ListedLetter, t: Translate): Badge => ({
  kind: state === 'sent' ? 'ok' : state === 'failed' ? 'warning' : 'draft',
  text: t(`dev:state.${state}`),
})

const linksIn = (text: string) => text.split('\n').filter((line) => /^https?:\/\/\S+$/.test(line))

const headersOf = (message: Buffer) =>
  message
    .subarray(0, message.indexOf('\r\n\r\n'))
    .toString('latin1')
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const border = line.indexOf(': ')
      return { term: line.slice(0, border), fact: line.slice(border + 2), note: null, href: null }
    })
