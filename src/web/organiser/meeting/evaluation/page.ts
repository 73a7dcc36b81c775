import { LEAST_TO_READ } from '../../../../evaluation/evaluation.ts'
import type { findResponse, Said, SaidText } from '../../../../evaluation/response.ts'
import type { Badge, EmptyState, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'

/** `organiser/meeting/evaluation`: what people thought of a meeting, without who thought it. */
export interface MeetingEvaluationPage {
  head: PageHead
  response: Response
  /** why there is nothing to read yet */
  nothing: EmptyState | null
  spreads: Spread[]
  lists: { id: string; title: string; texts: { text: string; badge: Badge | null }[]; empty: string }[]
}

interface Response {
  label: string
  answered: number
  asked: number
  text: string
}

/** How the answers to one question spread, as a small table with a bar per row. */
interface Spread {
  id: string
  title: string
  answer: string
  people: string
  rows: { label: string; count: number; most: number }[]
  /** the answer in the middle, in words */
  middle: string
}

/** The page of what was said of one meeting. */
export const meetingEvaluationPage = (
  found: MeetingOfCircle,
  { answered, asked, said }: Awaited<ReturnType<typeof findResponse>>,
  reader: Reader,
): MeetingEvaluationPage => {
  const { t } = reader
  const { meeting } = found
  return {
    head: {
      back: { label: t('programme:backToMeeting', { number: meeting.number }), href: hrefOf(found) },
      kicker: found.circle.title,
      title: t('evaluation:desk.title', { place: meeting.place || t('series:placeUnknown') }),
      lead: t('evaluation:desk.lead'),
    },
    response: {
      label: t('evaluation:desk.response'),
      answered,
      asked,
      text: t('evaluation:desk.responseText', { answered, asked }),
    },
    nothing: said
      ? null
      : {
          title: t('evaluation:desk.tooFew', { least: LEAST_TO_READ }),
          text: t('evaluation:desk.tooFewText'),
          action: null,
        },
    spreads: said
      ? [spread('usefulness', said.usefulness, t), spread('progress', said.progress, t)].filter(isAnswered)
      : [],
    lists: said ? [list('takesHome', said, t), list('nextTime', said, t)] : [],
  }
}

const spread = (
  name: 'usefulness' | 'progress',
  rows: { value: string | number; count: number }[],
  t: Reader['t'],
): Spread => {
  const inWords = (value: string | number) => t(`evaluation:${name}.${value}`)
  const all = rows.flatMap(({ value, count }) => Array<string | number>(count).fill(value))
  const middle = all[Math.floor((all.length - 1) / 2)]
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return {
    id: `${name}-title`,
    title: t(`evaluation:label.${name}`),
    answer: t('evaluation:desk.answer'),
    people: t('evaluation:desk.people'),
    // The best answer on top: that is what is read first.
    rows: rows.toReversed().map(({ value, count }) => ({ label: inWords(value), count, most })),
    middle: middle === undefined ? '' : t('evaluation:desk.middle', { answer: inWords(middle) }),
  }
}

const isAnswered = ({ middle }: Spread) => middle !== ''

const list = (name: 'takesHome' | 'nextTime', said: Said, t: Reader['t']) => ({
  id: `${name}-title`,
  title: t(`evaluation:label.${name}`),
  texts: said[name].map(({ text, mayQuote }: SaidText) => ({
    text,
    badge: mayQuote ? { kind: 'ok' as const, text: t('evaluation:desk.mayQuote') } : null,
  })),
  empty: t('evaluation:desk.noTexts'),
})
