import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import type { Renderer } from '../render/renderer.ts'
import { withoutControls } from './address.ts'
import { keepTogether } from './keep-together.ts'
import { type LetterToCompose, letterSentences, linesOf, oneLined } from './letter-sentences.ts'
import { type LetterShape, letterShapes } from './letter-shape.ts'

/** A finished link; `code` is what can be typed instead of following it. */
export interface LetterLink {
  href: string
  code: string | null
}

export interface ComposedLetter {
  subject: string
  text: string
  html: string
}

export interface LetterWriter {
  words: Record<Language, Translate>
  renderer: Renderer
}

/**
 * Puts a letter into words: a subject of one line, a complete plain text with the bare link on a line of its own, and
 * the same as HTML. Control characters in facts become spaces; the HTML is escaped.
 * @param link what the one button leads to; null leaves button and code out
 * @throws when a fact or a word is missing: a mistake of ours
 */
export const composeLetter = (
  { words, renderer }: LetterWriter,
  letter: LetterToCompose,
  link: LetterLink | null,
): ComposedLetter => {
  const t = words[letter.language].to(letter.formOfAddress ?? 'je')
  const page = pageOf(t, letter, link)
  const layout = {
    lang: letter.language,
    subject: page.subject,
    preheader: page.paragraphs[0] ?? null,
    siteName: t('layout:siteName'),
    instituteName: letter.senderName,
    footer: {
      why: page.why,
      contact: page.contact,
      links: page.stop ? [page.stop] : [],
    },
  }
  const body = renderer.template('mail/letter')(page)
  return {
    subject: page.subject,
    text: tidy(
      renderer.template('mail/letter-text')({
        ...page,
        siteName: layout.siteName,
        sender: letter.senderName,
      }),
    ),
    html: keepTogether(renderer.template('layouts/letter')({ ...layout, body })),
  }
}

const pageOf = (t: Translate, letter: LetterToCompose, link: LetterLink | null) => {
  const { kind, facts } = letter
  const shape = letterShapes[kind]
  const values = oneLined(facts)
  const say = (key: string) => t(`letters:${kind}.${key}`, values)
  const words = letterSentences(t, letter, link !== null)
  return {
    subject: withoutControls(words.subject),
    greeting: values.name ? t('letters:greeting', { name: values.name }) : t('letters:greetingNobody'),
    paragraphs: words.opening,
    list: listOf(t, shape, facts),
    meeting: shape.hasMeeting ? meetingRows(t, values) : null,
    programme: programmeOf(t, shape, facts),
    button: buttonOf(shape, say, link),
    code: link?.code ? { label: t('letters:codeLabel'), code: link.code } : null,
    closing: words.closing,
    why: say('why'),
    contact: values.contact ? t('letters:contact', { contact: values.contact }) : null,
    stop: letter.stopHref ? { label: t('letters:stop'), href: letter.stopHref } : null,
  }
}

const listOf = (t: Translate, { list }: LetterShape, facts: Record<string, unknown>) => {
  const items = list ? linesOf(facts[list]) : []
  return items.length > 0 ? { label: t(`letters:${list}Label`), items } : null
}

const buttonOf = (shape: LetterShape, say: (key: string) => string, link: LetterLink | null) => {
  if (!link) return null
  if (!shape.hasButton) throw new Error('this kind of letter has no words for a link')
  return { label: say('button'), href: link.href }
}

const meetingRows = (t: Translate, values: Record<string, string>) => ({
  items: (['meeting', 'when', 'where'] as const).map((name) => ({
    term: t(`letters:${name}Term`),
    fact: values[name] ?? '',
    href: null,
    note: null,
  })),
})

const programmeOf = (t: Translate, shape: LetterShape, facts: Record<string, unknown>) => {
  const items = shape.hasMeeting ? linesOf(facts.programme) : []
  return items.length > 0 ? { label: t('letters:programmeLabel'), items } : null
}

// Left-out parts leave their empty lines behind.
const tidy = (text: string) => `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
