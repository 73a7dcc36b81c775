import type { Translate } from '../../../i18n/words.ts'
import type { ComposedLetter } from '../../../mail/compose-letter.ts'
import type { LetterKind } from '../../../mail/letter-kinds.ts'
import type { LetterPage, MailPage } from '../pages.ts'
import { VOICES, type Voice } from './example.ts'

const PATH = '/dev/mail/kinds'

// as: the keys of a literal
const ALL = Object.keys(VOICES) as Voice[]

/** Every kind of letter by its subject. */
export const kindsPage = (letters: { kind: LetterKind; subject: string }[], t: Translate): MailPage => ({
  head: {
    back: { label: t('dev:letter.back'), href: '/dev/mail' },
    kicker: t('dev:kicker'),
    title: t('dev:kinds.title'),
    lead: t('dev:kinds.lead'),
  },
  kinds: null,
  letters: {
    label: t('dev:kinds.title'),
    items: letters.map(({ kind, subject }) => ({
      href: `${PATH}/${kind}`,
      kicker: t(`organiser:letterKinds.${kind}`),
      title: subject,
      text: null,
      badge: null,
      facts: [],
    })),
    empty: { title: t('dev:mail.emptyTitle'), text: t('dev:mail.emptyText'), action: null },
  },
})

/** One kind as a mail program shows it and as plain text, with the ways to its other voices. */
export const kindPage = (
  { kind, voice, letter }: { kind: LetterKind; voice: Voice; letter: ComposedLetter },
  t: Translate,
): LetterPage => ({
  head: {
    back: { label: t('dev:kinds.back'), href: PATH },
    kicker: t(`organiser:letterKinds.${kind}`),
    title: letter.subject,
    lead: t(`dev:kinds.voice.${voice}`),
  },
  badge: { kind: 'plain', text: voice },
  error: null,
  links: ALL.filter((other) => other !== voice).map((other) => ({
    label: t(`dev:kinds.voice.${other}`),
    href: `${PATH}/${kind}?voice=${other}`,
  })),
  frame: { title: t('dev:letter.html'), src: `${PATH}/${kind}/html?voice=${voice}` },
  text: { title: t('dev:letter.text'), text: letter.text },
  headers: null,
})
