import { eraseKeys } from '../../../access/erase-keys.ts'
import type { Trx } from '../../../db/connect.ts'
import { endExperts, eraseExperts } from '../../../expert/erase-experts.ts'
import { synchroniseExperts } from '../../../invitation/synchronise-experts.ts'
import {
  eraseDeskLetters,
  eraseLinkLetters,
  eraseStreams,
  keepLastCancellations,
} from '../../../mail/erase-letters.ts'

/**
 * Erases somebody as a guest expert of an institute: every deep dive there, what they wrote, calendars, letters, links and
 * sessions. The letters that take a part out of their calendar leave first. A registration is not touched: its own page
 * erases that.
 */
export const eraseExpertEverywhere = async (
  trx: Trx,
  who: { instituteId: string; email: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { expertIds, circleIds, streamKeys } = await endExperts(trx, who, now)
  for (const circleId of circleIds) await synchroniseExperts(trx, { circleId }, now)
  await keepLastCancellations(trx, who, now)
  await eraseExperts(trx, expertIds)
  await eraseStreams(trx, streamKeys)
  await eraseDeskLetters(trx, expertIds)
  await eraseLinkLetters(trx, who)
  await eraseKeys(trx, { ...who, subjectIds: expertIds })
}
