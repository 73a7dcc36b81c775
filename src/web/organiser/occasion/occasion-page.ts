import type { ComposedLetter } from '../../../mail/compose-letter.ts'
import { isSameReader, type PlannedOccasion } from '../../../occasion/plan.ts'
import type { OccasionPlan } from '../../../occasion/plans.ts'
import { whyNotSend } from '../../../occasion/send-occasion.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Facts, NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { dueInWords, standingInWords } from './words.ts'

/** `organiser/occasion/occasion`: one letter over time about one meeting, before and after it was sent. */
export interface OccasionPage {
  head: PageHead
  facts: Facts
  /** why it cannot be sent now; null when it can */
  notice: NoticePart | null
  names: { title: string; names: string[] } | null
  preview: { title: string; note: string; subject: string; text: string } | null
  form: { action: string; submit: Submit } | null
  links: Link[]
}

interface OccasionToShow {
  circle: { id: string; slug: string; title: string }
  planned: PlannedOccasion
  plan: OccasionPlan
  /** as the first reader who has none gets it; null when nobody does */
  preview: { name: string; letter: ComposedLetter } | null
}

/** To whom it goes, how it reads, and the button to send it before its day. */
export const occasionPage = (
  { circle, planned, plan, preview }: OccasionToShow,
  now: Temporal.Instant,
  reader: Reader,
): OccasionPage => {
  const { t, language } = reader
  const { meeting, occasion, letters } = planned
  const href = `/organiser/circles/${circle.slug}/occasions`
  const drafts = letters.filter(({ state }) => state === 'draft').length
  const waiting = waitingReaders(planned)
  const count = waiting.length
  const why = whyNotSend(planned, now)
  const day = dayInWords(meeting.heldOn, language)
  return {
    head: {
      back: { label: t('occasions:title'), href },
      kicker: t('occasions:meeting', { number: meeting.number, day }),
      title: t(`organiser:letterKinds.${occasion}`),
      lead: t(`occasions:about.${occasion}`),
    },
    facts: {
      items: [
        fact(t('occasions:when'), dueInWords(planned, plan, reader)),
        fact(t('occasions:standing'), standingInWords(planned, plan, reader)),
      ],
    },
    notice: why === null ? null : noticeOf(t(`occasions:why.${why}`), reader),
    names:
      count === 0 ? null : { title: t('occasions:names', { count }), names: waiting.map(({ name }) => name) },
    preview: preview && {
      title: t('occasions:preview'),
      note: t('occasions:previewNote', { name: preview.name }),
      subject: preview.letter.subject,
      text: preview.letter.text,
    },
    form:
      why !== null || count === 0 || !reader.mayChange
        ? null
        : {
            action: `${href}/${occasion}/${meeting.number}/sending`,
            submit: {
              label: t('occasions:send', { count }),
              note: drafts > 0 ? t('occasions:sendDrafts', { count: drafts }) : null,
              quiet: { label: t('occasions:notNow'), href },
            },
          },
    links: [
      ...(drafts > 0
        ? [
            {
              label: t('occasions:toDrafts'),
              href: `/organiser/letters?circle=${circle.id}&kind=${occasion}&group=decide`,
            },
          ]
        : []),
      ...(reader.mayChange ? [{ label: t('occasions:change'), href: `${href}/${occasion}` }] : []),
    ],
  }
}

/** Who has no letter of it yet, or one that waits as a draft. */
const waitingReaders = ({ readers, missing, letters }: PlannedOccasion) =>
  readers.filter(
    (reader) =>
      missing.includes(reader) ||
      letters.some((letter) => letter.state === 'draft' && isSameReader(letter.reader, reader.key)),
  )

const fact = (term: string, text: string) => ({ term, fact: text, note: null, href: null })

const noticeOf = (text: string, { t }: Reader): NoticePart => ({
  kind: 'info',
  word: t('layout:noticeKind.info'),
  title: null,
  text,
  links: [],
})
