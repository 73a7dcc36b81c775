import type { Db } from '../../../db/connect.ts'
import { type OldestWaiting, oldestWaiting } from '../../../mail/oldest-waiting.ts'
import { findPause, type Pause } from '../../../mail/pause.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { momentInWords } from './letter-words.ts'

/** Whether letters of an institute leave at this moment. */
export interface DeliveryState {
  pause: Pause | null
  /** what should have left and has not; null when nothing waits */
  oldest: OldestWaiting | null
}

/** Asks whether letters of an institute leave; two statements. */
export const findDelivery = async (
  db: Db,
  instituteId: string,
  now: Temporal.Instant,
): Promise<DeliveryState> => ({
  pause: await findPause(db, instituteId),
  oldest: await oldestWaiting(db, now, instituteId),
})

/** What an organiser must know of the delivery: that it stands still, or that letters wait for long; mostly nothing. */
export const deliveryNotices = ({ pause, oldest }: DeliveryState, reader: Reader): NoticePart[] => {
  const { t } = reader
  const notice = (name: string, values: Record<string, string | number>): NoticePart => ({
    kind: 'warning',
    word: t('layout:noticeKind.warning'),
    title: t(`outbox:delivery.${name}.title`),
    text: t(`outbox:delivery.${name}.text`, values),
    links: [],
  })
  if (pause) {
    const since = momentInWords(pause.pausedAt, reader)
    return [
      pause.instituteId === null
        ? notice('allPaused', { since })
        : notice('paused', { since, name: pause.pausedBy ?? t('outbox:delivery.administrator') }),
    ]
  }
  return oldest?.isWorrying
    ? [notice('late', { count: oldest.waiting, since: momentInWords(oldest.since, reader) })]
    : []
}

/**
 * The button with which letters are paused or leave again, for who may change. Null while the whole installation is
 * paused: that ends where it began, on the command line.
 */
export const deliveryAction = ({ pause }: DeliveryState, { t, mayChange }: Reader): ActionForm | null => {
  if (!mayChange || (pause && pause.instituteId === null)) return null
  const name = pause ? 'resumption' : 'pause'
  return {
    action: `/organiser/letters/${name}`,
    hidden: [],
    label: t(`outbox:delivery.${name}.label`),
    look: pause ? 'primary' : 'subtle',
    isNegative: false,
    note: t(`outbox:delivery.${name}.note`),
  }
}
