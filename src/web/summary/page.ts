import { isOver, type SummaryFacts, summaryText } from '../../agenda/summary/summary.ts'
import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import type { Link } from '../layout.ts'
import type { PageHead } from '../parts.ts'
import { headOf } from '../visitor/agenda/pages.ts'

/** `summary/page`: a meeting in short, to send on to colleagues at home. */
export interface SummaryPage {
  head: PageHead
  label: string
  text: string
  /** lines of the box */
  rows: number
  copy: { label: string; done: string }
  mail: Link
  scriptHref: string
}

interface SummaryWays {
  back: Link
  scriptHref: string
  /** of the site, without the last slash */
  baseUrl: string
}

interface SummaryReader {
  t: Translate
  language: Language
  now: Temporal.Instant
}

/** The page: the text to copy, and a link that lays it in a new message. */
export const summaryPage = (
  { agenda, ...known }: Pick<SummaryFacts, 'agenda' | 'centralQuestion' | 'results'>,
  { back, scriptHref, baseUrl }: SummaryWays,
  { t, language, now }: SummaryReader,
): SummaryPage => {
  const { circle, meeting } = agenda
  const facts: SummaryFacts = {
    ...{ agenda, ...known },
    isOver: isOver(meeting, now),
    publicHref:
      circle.phase === 'draft' ? null : `${baseUrl}/kringen/${circle.slug}/meetings/${meeting.number}`,
  }
  const text = summaryText(facts, t, language)
  const { kicker, title } = headOf(agenda, t)
  return {
    head: {
      back,
      kicker,
      title: t('summary:title'),
      lead: t(`summary:lead.${facts.isOver ? 'after' : 'before'}`),
    },
    label: t('summary:label'),
    text,
    rows: Math.min(32, text.split('\n').length + 4),
    copy: { label: t('summary:copy'), done: t('summary:copied') },
    mail: { label: t('summary:mail'), href: mailHref(`${circle.title}: ${title}`, text) },
    scriptHref,
  }
}

/** Mail programs cut longer addresses off, or open nothing at all. */
const LONGEST_HREF = 1900

/** A new message with the text in it; of a long text the paragraphs that fit, from the top. */
const mailHref = (subject: string, text: string): string => {
  const start = `mailto:?subject=${encodeURIComponent(subject.toWellFormed())}&body=`
  const body = (paragraphs: string[]) =>
    encodeURIComponent(paragraphs.join('\n\n').toWellFormed().replaceAll('\n', '\r\n'))
  const paragraphs = text.trimEnd().split('\n\n')
  while (paragraphs.length > 1 && start.length + body(paragraphs).length > LONGEST_HREF) paragraphs.pop()
  return start + body(paragraphs)
}
