import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import { lockRegistration } from '../registration/lock-registration.ts'
import { type CaseInput, isOpen } from './case.ts'
import { caseColumns, isMeetingOf } from './offer-case.ts'

/** A case of somebody's own. */
export interface OwnCase {
  registrationId: string
  caseId: string
}

export interface CaseChange extends OwnCase, CaseInput {
  /** the version that was on the screen */
  basedOn: number
}

/**
 * Changes a case of one's own. Refused when it is not theirs (`notThere`), was discussed or withdrawn (`over`), changed
 * since it was shown, or when the meeting does not go on. A case that stands in a group keeps its meeting: the organiser
 * put it there.
 */
export const changeCase = async (
  trx: Trx,
  { registrationId, caseId, basedOn, ...input }: CaseChange,
  now: Temporal.Instant,
): Promise<Outcome<null, 'notThere' | 'over' | 'changedMeanwhile' | 'noMeeting'>> => {
  const { circle } = await lockRegistration(trx, registrationId)
  const stored = await findOwnCase(trx, { registrationId, caseId })
  if (!stored) return refused('notThere')
  if (!isOpen(stored.state)) return refused('over')
  if (stored.version !== basedOn) return refused('changedMeanwhile')
  const meetingId = stored.state === 'placed' ? stored.meetingId : input.meetingId
  if (meetingId !== stored.meetingId && !(await isMeetingOf(trx, circle.id, meetingId)))
    return refused('noMeeting')
  await trx
    .updateTable('case_offer')
    .set({ ...caseColumns({ ...input, meetingId }), version: stored.version + 1 })
    .where('id', '=', caseId)
    .execute()
  if (meetingId) {
    const to = stored.state === 'placed' ? 'filled' : 'offered'
    await raisePillar(trx, { meetingId, kind: 'intervision', to }, now)
  }
  return done(null)
}

/**
 * Takes a case of one's own back: from now on nobody else reads it, and the group that had it has none. Done twice it
 * just stands. Refused when it is not theirs, or was discussed.
 * @returns its meeting, and the number of the group that had it; null when none did
 */
export const withdrawCase = async (
  trx: Trx,
  own: OwnCase,
): Promise<Outcome<{ meetingId: string | null; group: number | null }, 'notThere' | 'over'>> => {
  await lockRegistration(trx, own.registrationId)
  const stored = await findOwnCase(trx, own)
  if (!stored) return refused('notThere')
  if (stored.state === 'discussed') return refused('over')
  const had = await trx
    .updateTable('intervision_group')
    .set((eb) => ({ case_id: null, version: eb('version', '+', 1) }))
    .where('case_id', '=', own.caseId)
    .returning('number')
    .executeTakeFirst()
  await trx.updateTable('case_offer').set({ state: 'withdrawn' }).where('id', '=', own.caseId).execute()
  return done({ meetingId: stored.meetingId, group: had?.number ?? null })
}

/** Offers a case again that was withdrawn; one that was not stays as it is. Refused when it is not theirs, or they have no seat. */
export const offerAgain = async (trx: Trx, own: OwnCase): Promise<Outcome<null, 'notThere' | 'noSeat'>> => {
  const { state } = await lockRegistration(trx, own.registrationId)
  if (!(await findOwnCase(trx, own))) return refused('notThere')
  if (state !== 'confirmed') return refused('noSeat')
  await trx
    .updateTable('case_offer')
    .set({ state: 'offered' })
    .where('id', '=', own.caseId)
    .where('state', '=', 'withdrawn')
    .execute()
  return done(null)
}

const findOwnCase = (trx: Trx, { registrationId, caseId }: OwnCase) =>
  trx
    .selectFrom('case_offer')
    .where('id', '=', caseId)
    .where('registration_id', '=', registrationId)
    .select(['state', 'version', 'meeting_id as meetingId'])
    .executeTakeFirst()
