import { nextToCome, type WhyNotDecide } from '../../../../contribution/decide-news.ts'
import { minutesBeside } from '../../../../contribution/news.ts'
import type { NewsOfMeeting } from '../../../../contribution/queries.ts'
import type { EmptyState, NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'
import { inOneLine } from '../plan-page.ts'
import { type NewsLine, newsLine } from './lines.ts'
import type { NewsItem } from './queries.ts'

/** `organiser/meeting/news`: what was offered for the news of a meeting, by the place that it has. */
export interface MeetingNewsPage {
  head: PageHead
  /** why the last button did nothing */
  refusal: NoticePart | null
  /** how the minutes of what is placed stand beside those of the item */
  balance: NoticePart | null
  /** null when nothing was offered */
  parts: NewsPart[] | null
  nothing: EmptyState
  /** why nothing can move on, or who reads may not change anything; null when there is nothing to say */
  reason: string | null
}

interface NewsPart {
  id: string
  title: string
  empty: string
  lines: NewsLine[]
}

/** What the page is made from. */
export interface MeetingNews {
  news: readonly NewsOfMeeting[]
  item: NewsItem | undefined
  /** why the last button did nothing; null when none was refused */
  refusal: Exclude<WhyNotDecide, 'notThere'> | null
}

/** The organiser's page of the news of one meeting. */
export const meetingNewsPage = (
  found: MeetingOfCircle,
  given: MeetingNews,
  reader: Reader,
): MeetingNewsPage => {
  const { t } = reader
  const { news, item, refusal } = given
  const placed = news.filter(({ state }) => state === 'placed')
  const frame = { found, hasItem: item !== undefined, placed }
  const part = (id: string, lines: readonly NewsOfMeeting[]): NewsPart => ({
    id: `${id}-title`,
    title: t(`news:desk.${id}.title`),
    empty: t(`news:desk.${id}.empty`),
    lines: lines.map((one) => newsLine(frame, one, reader)),
  })
  const hasNext = nextToCome(found.circle.meetings, found.meeting, reader.now) !== undefined
  return {
    head: {
      back: {
        label: t('organiser:meeting.number', { number: found.meeting.number }),
        href: hrefOf(found),
      },
      kicker: `${found.circle.title} · ${inOneLine(found.meeting, reader)}`,
      title: t('news:desk.title'),
      lead: t('news:desk.lead'),
    },
    refusal: refusal ? notice('warning', t(`news:desk.why.${refusal}`), reader) : null,
    balance: news.length === 0 ? null : balanceOf(found, placed, item, reader),
    parts:
      news.length === 0
        ? null
        : [
            part(
              'offered',
              news.filter(({ state }) => state === 'offered' || state === 'moved'),
            ),
            part('placed', placed),
            part(
              'reading',
              news.filter(({ state }) => state === 'reading'),
            ),
          ],
    nothing: { title: t('news:desk.nothing.title'), text: t('news:desk.nothing.text'), action: null },
    reason: reader.mayChange ? (hasNext ? null : t('news:desk.last')) : t('organiser:readOnly'),
  }
}

const balanceOf = (
  found: MeetingOfCircle,
  placed: readonly NewsOfMeeting[],
  item: NewsItem | undefined,
  reader: Reader,
): NoticePart => {
  const { t } = reader
  const programme = `${hrefOf(found)}/programme`
  if (!item)
    return {
      ...notice('warning', t('news:desk.balance.none'), reader),
      links: [{ label: t('news:desk.balance.programme'), href: programme }],
    }
  const { total, over, spare } = minutesBeside(placed, item.minutes)
  const minutes = (count: number) => t('news:minutes', { count })
  const facts = { total: minutes(total), item: minutes(item.minutes) }
  const how = over > 0 ? 'over' : spare > 0 ? 'spare' : 'fits'
  return {
    ...notice(
      over > 0 ? 'error' : 'info',
      t(`news:desk.balance.${how}`, { ...facts, over: minutes(over), spare: minutes(spare) }),
      reader,
    ),
    links: reader.mayChange
      ? [{ label: t('news:desk.balance.item'), href: `${programme}/items/${item.id}` }]
      : [],
  }
}

const notice = (kind: NoticePart['kind'], text: string, { t }: Reader): NoticePart => ({
  kind,
  word: t(`layout:noticeKind.${kind}`),
  title: null,
  text,
  links: [],
})
