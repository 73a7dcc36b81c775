import type { WaitingMeeting } from '../../../../invitation/waiting-updates.ts'
import { clockInWords } from '../../../../time/day-words.ts'
import type { ActionForm } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { EmptyState, NoticePart, PageHead } from '../../../parts.ts'
import { inOneLine } from '../../meeting/plan-page.ts'
import type { Reader } from '../../reader.ts'
import type { Overview } from '../queries.ts'
import { type HearTheSame, hearTheSame } from './hear-the-same.ts'

/** `organiser/circle/updates`: who hears of edits, of what and when, and the question whether they should. */
export interface UpdatesPage {
  head: PageHead
  refused: NoticePart | null
  meetings: MeetingUpdates[]
  /** null when something waits */
  empty: EmptyState | null
}

interface MeetingUpdates {
  id: string
  /** with day, time and place as they are now */
  title: string
  leaves: string
  groups: HearTheSame[]
  send: ActionForm | null
  leaveOut: ActionForm | null
  /** why nobody can be left without a letter; or that a reader changes nothing */
  reason: string | null
  undo: Link[]
}

/** Why a press did nothing. */
export type UpdateRefusal = 'changedMeanwhile' | 'matters'

/** In the address of what waits for the information meeting, in the place of a number. */
export const INFORMATION = 'information'

/** Where an organiser decides what becomes of updates. */
export const updatesHref = ({ slug }: { slug: string }): string => `/organiser/circles/${slug}/updates`

/** The page; also after a press that did nothing. */
export const updatesPage = (
  circle: Overview,
  waiting: WaitingMeeting[],
  reader: Reader,
  refusal: UpdateRefusal | null = null,
): UpdatesPage => {
  const { t } = reader
  return {
    head: {
      back: { label: circle.title, href: `/organiser/circles/${circle.slug}` },
      kicker: null,
      title: t('updates:title'),
      lead: t('updates:lead'),
    },
    refused: refusal && {
      ...{ kind: 'warning', word: t('layout:noticeKind.warning'), title: null, links: [] },
      text: t(`updates:refused.${refusal}`),
    },
    meetings: waiting.map((one) => meetingUpdates(circle, one, reader)),
    empty:
      waiting.length > 0
        ? null
        : { title: t('updates:empty.title'), text: t('updates:empty.text'), action: null },
  }
}

const meetingUpdates = (circle: Overview, waiting: WaitingMeeting, reader: Reader): MeetingUpdates => {
  const { t, mayChange } = reader
  const { number, readers, mayBeLeftOut } = waiting
  const count = readers.length
  const meeting = circle.meetings.find((one) => one.number === number)
  const action = `${updatesHref(circle)}/${number ?? INFORMATION}`
  const button = { hidden: [{ name: 'upTo', value: String(waiting.upTo) }], isNegative: false }
  return {
    id: `updates-${number ?? INFORMATION}`,
    title: meeting ? inOneLine(meeting, reader) : t('information:title'),
    leaves: leavesInWords(waiting, reader),
    groups: hearTheSame(readers, t),
    send: mayChange
      ? {
          ...button,
          action: `${action}/sending`,
          label: t('updates:send', { count }),
          look: 'primary',
          note: null,
        }
      : null,
    leaveOut:
      mayChange && mayBeLeftOut
        ? {
            ...button,
            action: `${action}/discarding`,
            label: t('updates:leaveOut', { count }),
            look: 'subtle',
            note: t('updates:leaveOutNote'),
          }
        : null,
    reason: mayChange ? whyNotLeftOut(waiting, t) : t('organiser:readOnly'),
    undo: readers.some(({ letter }) => letter === 'change') ? undoOf(circle, number, reader) : [],
  }
}

// An invitation that is not sent would be no invitation; a change that matters can still be undone.
const whyNotLeftOut = ({ readers, mayBeLeftOut }: WaitingMeeting, t: Reader['t']): string | null => {
  if (mayBeLeftOut) return null
  const isOnlyChange = readers.every(({ letter }) => letter === 'change')
  return t(`updates:mustHear.${isOnlyChange ? 'change' : 'other'}`)
}

const leavesInWords = ({ readers, leaves }: WaitingMeeting, { t, language }: Reader): string => {
  const count = readers.length
  if (leaves === null) return t('updates:leaves.draft', { count })
  const [first, last] = [clockInWords(leaves.first, language), clockInWords(leaves.last, language)]
  return first === last
    ? t('updates:leaves.at', { count, time: last })
    : t('updates:leaves.between', { count, first, last })
}

const undoOf = (circle: Overview, number: number | null, { t, mayChange }: Reader): Link[] => {
  const href = `/organiser/circles/${circle.slug}`
  if (!mayChange) return []
  if (number === null) return [{ label: t('updates:undo.information'), href: `${href}/information/plan` }]
  return [
    { label: t('updates:undo.date'), href: `${href}/meetings/${number}/date` },
    { label: t('updates:undo.section'), href: `${href}/meetings/${number}/section/history` },
  ]
}
