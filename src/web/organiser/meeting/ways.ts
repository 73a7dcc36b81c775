import { isPublic } from '../../../circle/circle.ts'
import { missingPillars } from '../../../programme/pillar.ts'
import type { Link } from '../../layout.ts'
import { lateTasks } from '../late-tasks.ts'
import type { Reader } from '../reader.ts'
import { hrefOf, type MeetingOfCircle } from './meeting-of-circle.ts'
import { type Moment, momentOf, type StepFacts } from './next-step.ts'

/** The pages of a meeting for one moment of its life. */
export interface Ways {
  title: string
  /** a word at the moment where the meeting is now; null at the others */
  now: string | null
  lines: WayLine[]
  /** pages that are seldom needed, behind a word; null when there are none */
  more: { summary: string; lines: WayLine[] } | null
}

export interface WayLine {
  link: Link
  /** how it stands there, in a few words */
  note: string | null
}

/** Where an organiser goes from a meeting, by the moment at which it is needed, each with how it stands. */
export const waysOf = (
  given: MeetingOfCircle,
  facts: StepFacts & { isClosed: boolean },
  reader: Reader,
): Ways[] => {
  const { t } = reader
  const now = momentOf(given.meeting, reader.today)
  const ways = (moment: Exclude<Moment, 'over'>, lines: WayLine[], more: WayLine[] = []): Ways => ({
    title: t(`overview:moment.${moment}`),
    now: moment === now ? t('overview:moment.now') : null,
    lines,
    more: more.length > 0 ? { summary: t('overview:moment.change'), lines: more } : null,
  })
  const changes = reader.mayChange && !facts.isClosed
  const { to } = linesOf(given, reader)
  return [
    ways('prepare', preparing(given, facts, changes, reader), changes ? changing(given, reader) : []),
    ways('day', [
      to('script:link', 'script'),
      to('delay:link', 'delay'),
      to('door:links.checkIn', 'check-in'),
      to('door:links.list', 'attendance-list'),
      to('door:links.badges', 'badges'),
    ]),
    ways('after', afterwards(given, reader)),
  ]
}

const linesOf = (given: MeetingOfCircle, { t }: Reader) => ({
  to: (label: string, page: string, note: string | null = null): WayLine => ({
    link: { label: t(label), href: `${hrefOf(given)}/${page}` },
    note,
  }),
})

const preparing = (
  given: MeetingOfCircle,
  { release, newsWaiting }: StepFacts,
  changes: boolean,
  reader: Reader,
): WayLine[] => {
  const { t } = reader
  const { circle, meeting } = given
  const { to } = linesOf(given, reader)
  const empty = missingPillars(meeting.items).length
  const pillarNote =
    empty === 0 ? t('overview:note.allPillars') : t('overview:note.emptyPillars', { count: empty })
  const hostNote = t(`overview:note.${meeting.hostHasSaved ? 'hostSaved' : 'hostNothing'}`)
  const rotation = `/organiser/circles/${circle.slug}/rotation/${meeting.number}`
  const publicHref = `/kringen/${circle.slug}/meetings/${meeting.number}`
  return [
    ...(changes && !meeting.hostOrganisationId
      ? [{ link: { label: t('rotation:choose', { number: meeting.number }), href: rotation }, note: null }]
      : []),
    ...(changes
      ? [
          to('organiser:meeting.section', 'section', hostNote),
          to('organiser:meeting.programmeLink', 'programme', pillarNote),
          to('composition:link.meeting', 'composition'),
        ]
      : []),
    to(
      'news:desk.link',
      'news',
      newsWaiting > 0 ? t('overview:note.newsWaiting', { count: newsWaiting }) : null,
    ),
    to('groups:link', 'intervision'),
    ...(changes ? [to('release:link', 'release', releaseNote({ release }, t))] : []),
    to('tasks:title', 'tasks', taskNote(meeting, reader)),
    ...(changes ? [to('catering:title', 'catering')] : []),
    to('attachments:link', 'attachments'),
    to('agenda:takeAlong.page', 'documents'),
    to('summary:link', 'summary'),
    ...(isPublic(circle.phase)
      ? [{ link: { label: t('organiser:meeting.publicPage'), href: publicHref }, note: null }]
      : []),
  ]
}

const changing = (given: MeetingOfCircle, reader: Reader): WayLine[] => {
  const { to } = linesOf(given, reader)
  return [
    to('organiser:places.link', 'capacity'),
    to('organiser:meeting.move', 'date'),
    to('organiser:meeting.cancel', 'cancellation'),
  ]
}

const afterwards = (given: MeetingOfCircle, reader: Reader): WayLine[] => {
  const { t } = reader
  const { to } = linesOf(given, reader)
  const after = given.circle.after.find(({ meetingId }) => meetingId === given.meeting.id)
  const isHeld = momentOf(given.meeting, reader.today) === 'after'
  if (!after || !isHeld) return [to('report:link', 'report'), to('evaluation:desk.link', 'evaluation')]
  const { answered, asked, report } = after
  const response = { answered, asked: Math.max(answered, asked) }
  return [
    to('report:link', 'report', t(`overview:note.report.${report}`)),
    to('evaluation:desk.link', 'evaluation', t('evaluation:desk.responseText', response)),
  ]
}

const releaseNote = ({ release: { number, hasMore } }: Pick<StepFacts, 'release'>, t: Reader['t']): string =>
  number === null
    ? t('overview:note.notReleased')
    : t(`overview:note.${hasMore ? 'releasedMore' : 'released'}`, { number })

const taskNote = (meeting: MeetingOfCircle['meeting'], { t, today }: Reader): string => {
  const late = lateTasks(meeting, today).length
  const open = t('overview:note.openTasks', { count: meeting.openTasks.length })
  return late > 0 ? `${open}, ${t('tasks:lateCount', { count: late })}` : open
}
