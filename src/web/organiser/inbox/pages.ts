import { explainFailure } from '../../../mail/explain-failure.ts'
import { displayName } from '../../../people/person-name.ts'
import type { Hidden } from '../../form-parts.ts'
import type { PageHead } from '../../parts.ts'
import { momentInWords } from '../letter/letter-words.ts'
import type { Reader } from '../reader.ts'
import type { AnswerLine, MailLine, MarkedLine, ReadingLine } from './queries.ts'

/** One thing that came in: when, what, its words, and the button. */
export interface InboxLine {
  when: string
  title: string
  note: string
  text: { label: string; body: string } | null
  /** `of` is heard behind the label, so that no two buttons sound the same */
  form: InboxForm | null
}

interface InboxForm {
  action: string
  hidden: Hidden[]
  label: string
  of: string
}

interface InboxSection {
  id: string
  title: string
  text: string
  items: InboxLine[]
  empty: string
}

/** `organiser/inbox/inbox`: what came back, and what somebody must look at. */
export interface InboxPage {
  head: PageHead
  reading: string[]
  sections: InboxSection[]
}

interface Inbox {
  mails: MailLine[]
  marked: MarkedLine[]
  answers: AnswerLine[]
  readings: ReadingLine[]
  isRead: boolean
}

/** The page of what came in. */
export const inboxPage = (inbox: Inbox, reader: Reader): InboxPage => {
  const { t } = reader
  return {
    head: {
      back: { label: t('organiser:letters.title'), href: '/organiser/letters' },
      kicker: null,
      title: t('inbox:title'),
      lead: t('inbox:lead'),
    },
    reading: readingInWords(inbox, reader),
    sections: [
      section(
        'marked',
        inbox.marked.map((one) => markedLine(one, reader)),
        reader,
      ),
      section(
        'mails',
        inbox.mails.map((one) => mailLine(one, reader)),
        reader,
      ),
      section(
        'answers',
        inbox.answers.map((one) => answerLine(one, reader)),
        reader,
      ),
    ],
  }
}

const section = (id: 'marked' | 'mails' | 'answers', items: InboxLine[], { t }: Reader): InboxSection => ({
  id,
  title: t(`inbox:${id}.title`),
  text: t(`inbox:${id}.text`),
  items,
  empty: t(`inbox:${id}.none`),
})

const readingInWords = ({ readings, isRead }: Inbox, reader: Reader): string[] => {
  const { t } = reader
  if (!isRead) return [t('inbox:reading.off')]
  return readings.map(({ mailbox, readAt, failedAt, fault }) => {
    const moment = (at: Temporal.Instant | null) =>
      at ? momentInWords(at, reader) : t('inbox:reading.never')
    return fault === ''
      ? t('inbox:reading.last', { mailbox, when: moment(readAt) })
      : t('inbox:reading.fault', { mailbox, fault, since: moment(failedAt), when: moment(readAt) })
  })
}

const markedLine = ({ address, since, words, waiting }: MarkedLine, reader: Reader): InboxLine => ({
  when: momentInWords(since, reader),
  title: address,
  note: [
    reader.t(`outbox:failure.${explainFailure(words)}.meaning`),
    reader.t('inbox:marked.words', { words }),
    reader.t('inbox:marked.waiting', { count: waiting }),
  ].join(' '),
  text: null,
  form: button(
    '/organiser/inbox/release',
    { markedAddress: address },
    waiting > 0 ? 'inbox:marked.button' : 'inbox:marked.right',
    address,
    reader,
  ),
})

const mailLine = (mail: MailLine, reader: Reader): InboxLine => {
  const from = [mail.fromName, mail.fromAddress].filter(Boolean).join(', ') || reader.t('inbox:mails.nobody')
  const handled =
    mail.handledAt &&
    reader.t('inbox:mails.handled', {
      who: mail.handledBy ?? '—',
      when: momentInWords(mail.handledAt, reader),
    })
  return {
    when: [momentInWords(mail.receivedAt, reader), mail.circle].filter(Boolean).join(' · '),
    title: mail.subject || reader.t('inbox:mails.noSubject'),
    note: [from, handled].filter(Boolean).join('. '),
    text: mail.body === '' ? null : { label: reader.t('inbox:mails.read'), body: mail.body },
    form:
      mail.state === 'new'
        ? button('/organiser/inbox/handling', { mailId: mail.id }, 'inbox:mails.button', from, reader)
        : null,
  }
}

const answerLine = (answer: AnswerLine, reader: Reader): InboxLine => {
  const { t } = reader
  return {
    when: momentInWords(answer.receivedAt, reader),
    title: t(`inbox:answers.${answer.status}`, { name: answer.substitute ?? displayName(answer) }),
    note: [
      t('inbox:answers.meeting', { circle: answer.circle, number: answer.number }),
      answer.isTrusted ? '' : t('inbox:answers.unverified'),
      answer.isOlder ? t('inbox:answers.older') : '',
    ]
      .filter(Boolean)
      .join(' '),
    text: null,
    form: null,
  }
}

// None for who may only read.
const button = (
  action: string,
  values: Record<string, string>,
  key: string,
  of: string,
  { t, mayChange }: Reader,
): InboxForm | null =>
  mayChange
    ? {
        action,
        hidden: Object.entries(values).map(([name, value]) => ({ name, value })),
        label: t(key),
        of,
      }
    : null
