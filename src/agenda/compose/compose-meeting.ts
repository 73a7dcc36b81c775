import { decideNews } from '../../contribution/decide-news.ts'
import type { Trx } from '../../db/connect.ts'
import { findGroups } from '../../intervision/groups.ts'
import { moveCase } from '../../intervision/move-case.ts'
import { saveGroup } from '../../intervision/save-group.ts'
import { setGroupCount } from '../../intervision/set-group-count.ts'
import { lockMeeting } from '../../meeting/queries.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { fillVisit } from '../../programme/fill-visit.ts'
import { raisePillar } from '../../programme/raise-pillar.ts'
import { compose } from './compose.ts'
import { type ComposeStep, stepsOf } from './composition.ts'
import { loadMeetingToCompose } from './load-meeting.ts'
import type { MeetingToCompose } from './meeting-to-compose.ts'

/** What one press did, for whoever tells it. */
export interface Composed {
  circleId: string
  /** pieces of news that got another place */
  newsIds: string[]
  /** cases that got a group, or moved to another meeting */
  caseIds: string[]
}

/**
 * Gives everything that is there for a meeting its place, as `compose` decides it, by the same actions as an organiser
 * has for each. Where there is nothing to do any more (a button that is pressed twice) nothing is done. Refused when
 * something else would be done than was on the screen, and when the meeting has begun or is cancelled.
 * @param mark of the composition that was on the screen
 */
export const composeMeeting = async (
  trx: Trx,
  { meetingId, mark }: { meetingId: string; mark: string },
  now: Temporal.Instant,
): Promise<Outcome<Composed, 'changedMeanwhile' | 'closed'>> => {
  await lockMeeting(trx, meetingId)
  const meeting = await loadMeetingToCompose(trx, meetingId, now)
  if (!meeting.isOpen) return refused('closed')
  const composition = compose(meeting)
  const steps = stepsOf(composition)
  if (steps.length > 0 && composition.mark !== mark) return refused('changedMeanwhile')
  for (const step of steps) await carryOut(trx, meeting, step, now)
  return done({
    circleId: meeting.circleId,
    newsIds: steps.flatMap((step) => ('newsId' in step ? [step.newsId] : [])),
    caseIds: steps.flatMap((step) => ('caseId' in step ? [step.caseId] : [])),
  })
}

const carryOut = async (trx: Trx, meeting: MeetingToCompose, step: ComposeStep, now: Temporal.Instant) => {
  const { meetingId, circleId, next } = meeting
  switch (step.kind) {
    case 'placeNews':
    case 'moveNews':
    case 'readNews': {
      const { newsId, version } = step
      return sure(await decideNews(trx, { meetingId, newsId, version, to: DECISIONS[step.kind] }, now))
    }
    case 'makeGroups':
      return sure(await setGroupCount(trx, { meetingId, count: step.count }))
    case 'placeCase':
      return placeCase(trx, meetingId, step, now)
    case 'moveCase': {
      const { caseId, version } = step
      return sure(await moveCase(trx, { circleId, caseId, version, toMeetingId: next?.id ?? '' }, now))
    }
    case 'raiseDeepDive':
      return raisePillar(trx, { meetingId, kind: 'deepDive', to: step.to }, now)
    case 'fillVisit':
      return fillVisit(trx, { meetingId }, now)
  }
}

const DECISIONS = { placeNews: 'placed', moveNews: 'moved', readNews: 'reading' } as const

const placeCase = async (
  trx: Trx,
  meetingId: string,
  { caseId, groupNumber }: { caseId: string; groupNumber: number },
  now: Temporal.Instant,
) => {
  const group = (await findGroups(trx, meetingId)).find(({ number }) => number === groupNumber)
  const { id: groupId = '', version: basedOn = 0, room = '', facilitatorId = null } = group ?? {}
  sure(await saveGroup(trx, { meetingId, groupId, basedOn, room, facilitatorId, caseId }, now))
}

// All was read under the lock of the circle: a refusal now is a mistake of ours, and nothing of it may stay.
const sure = (outcome: Outcome<unknown, string>): void => {
  if (!outcome.done) throw new Error(`composing was refused: ${outcome.reason}`)
}
