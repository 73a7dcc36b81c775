import type { Db } from '../../../db/connect.ts'
import { lastDayOf, whyNotEvaluate } from '../../../evaluation/evaluation.ts'
import { findOwnEvaluation } from '../../../evaluation/own-evaluation.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { TodoItem } from '../../parts.ts'
import { hasEnded } from '../../series-line.ts'
import { evaluationHref } from '../evaluation/page.ts'
import type { Reader } from '../reader.ts'

/** The last meeting that was held, when this person can still say what they thought of it and has not; one statement. */
export const meetingToEvaluate = async (
  db: Db,
  own: OwnRegistration,
  now: Temporal.Instant,
): Promise<OwnMeeting | null> => {
  const meeting = own.meetings.findLast((one) => one.state === 'planned' && hasEnded(one, now))
  if (!meeting) return null
  const known = await findOwnEvaluation(db, { registrationId: own.id, meetingId: meeting.id })
  const why = whyNotEvaluate({ state: own.state, attendance: known.attendance }, meeting, now)
  return why === null && known.stored === null ? meeting : null
}

/** What is asked of somebody about a meeting that was just held. */
export const evaluationTodos = (
  own: OwnRegistration,
  meeting: OwnMeeting | null,
  { t, language }: Reader,
): TodoItem[] =>
  meeting
    ? [
        {
          due: t('evaluation:todo.until', { day: dayInWords(lastDayOf(meeting), language) }),
          isLate: false,
          title: t('evaluation:title', { place: meeting.place || t('series:placeUnknown') }),
          explanation: t('evaluation:todo.text'),
          action: { label: t('evaluation:link'), href: evaluationHref(own, meeting), isMain: false },
        },
      ]
    : []
