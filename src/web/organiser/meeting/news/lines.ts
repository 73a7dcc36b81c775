import { type NewsDecision, nextToCome } from '../../../../contribution/decide-news.ts'
import type { NewsOfMeeting } from '../../../../contribution/queries.ts'
import { whyNotChange } from '../../../../meeting/meeting.ts'
import type { Hidden } from '../../../form-parts.ts'
import { type NewsEntry, newsEntry } from '../../../news-entry.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'

/** One piece of news with what an organiser can do with it. */
export interface NewsLine {
  id: string
  entry: NewsEntry
  /** who offered it, and whether they are told */
  offeredBy: string
  /** null for who may not change anything */
  form: { action: string; hidden: Hidden[]; of: string; buttons: NewsButton[] } | null
}

interface NewsButton {
  value: NewsDecision | 'up' | 'down'
  label: string
  isMain: boolean
}

/** Everything that lines of a page have in common. */
export interface NewsFrame {
  found: MeetingOfCircle
  hasItem: boolean
  /** what is placed, in order */
  placed: readonly NewsOfMeeting[]
}

/** The line of one piece of news. Only what is possible now has a button; the page says why the rest has none. */
export const newsLine = (frame: NewsFrame, news: NewsOfMeeting, reader: Reader): NewsLine => {
  const { t } = reader
  const buttons = buttonsOf(frame, news, reader)
  return {
    id: `news-${news.id}`,
    entry: newsEntry(news, news.state === 'moved' ? { kind: 'plain', text: t('news:state.moved') } : null, t),
    offeredBy: t(`news:desk.${news.takesPart ? 'told' : 'untold'}`, { name: news.offeredBy }),
    form:
      reader.mayChange && buttons.length > 0
        ? {
            action: `${hrefOf(frame.found)}/news/${news.id}`,
            hidden: [
              { name: 'version', value: String(news.version) },
              { name: 'order', value: frame.placed.map(({ id }) => id).join(',') },
            ],
            of: news.title,
            buttons,
          }
        : null,
  }
}

const buttonsOf = (
  { found, hasItem, placed }: NewsFrame,
  news: NewsOfMeeting,
  { t, now }: Reader,
): NewsButton[] => {
  const { meeting, circle } = found
  const isPlaced = news.state === 'placed'
  const isReading = news.state === 'reading'
  const at = placed.findIndex(({ id }) => id === news.id)
  const next = nextToCome(circle.meetings, meeting, now)
  const mayPlace = !isPlaced && hasItem && !whyNotChange(meeting, now)
  const mayRead = !isReading && meeting.state === 'planned'
  const place = next?.place || t('series:placeUnknown')
  return [
    ...(mayPlace ? [button('placed', t('news:desk.to.placed'), true)] : []),
    ...(isPlaced && at > 0 ? [button('up', t('news:desk.up'))] : []),
    ...(isPlaced && at < placed.length - 1 ? [button('down', t('news:desk.down'))] : []),
    ...(mayRead ? [button('reading', t('news:desk.to.reading'))] : []),
    ...(next ? [button('moved', t('news:desk.to.moved', { place }))] : []),
  ]
}

const button = (value: NewsButton['value'], label: string, isMain = false): NewsButton => ({
  value,
  label,
  isMain,
})
