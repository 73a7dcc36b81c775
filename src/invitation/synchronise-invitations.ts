import type { Db, Trx } from '../db/connect.ts'
import { givePlaces } from '../registration/meeting-places.ts'
import { type Calendar, catchUp, lockPhase, type Synchronised } from './catch-up.ts'
import {
  type InvitationScope,
  type Invitee,
  loadInvitations,
  loadInvitees,
  loadSubstitutes,
  saveInvitations,
} from './invitation-rows.ts'
import type { MeetingRow } from './meeting-rows.ts'
import { circleForLetters } from './registration-facts.ts'
import { tellExperts } from './synchronise-experts.ts'
import { meetingsFor, rowsInStep } from './told-meetings.ts'

/**
 * Brings calendars up to what is true now: invites, updates or cancels where the last letter no longer tells the facts,
 * for meetings that are not over and circles that are public. Doing it twice changes nothing. A letter that has not
 * begun to leave is replaced by the newer one; after an edit the newer one waits (quiet-period.ts), else it leaves at once.
 * @param scope who is looked at. With `registrationId` that person only: when one signs up, those who were brought in
 *   from a file and never got a letter get none now. With `meetingId` that meeting only. Without either, everybody.
 *   Guest experts hear with everybody.
 *   Besides them whoever got a place at a full meeting because somebody gave theirs back.
 * @throws CalendarFault when a calendar file cannot be made: a mistake of ours that undoes the whole change
 */
export const synchroniseInvitations = async (
  trx: Trx,
  scope: InvitationScope,
  now: Temporal.Instant,
): Promise<Synchronised> => {
  const { isEdit = false } = scope
  const phase = await lockPhase(trx, scope.circleId)
  const isLimited = await givePlaces(trx, { circleId: scope.circleId, invites: true }, now)
  const circle = await circleForLetters(trx, scope.circleId)
  const { rows, synchronised } = await catchUp(
    trx,
    { circle, phase, calendars: await loadCalendars(trx, scope, await rowsInStep(trx, scope, now)), isEdit },
    now,
  )
  await saveInvitations(
    trx,
    rows.map(({ calendar: { invitee, meeting }, row }) => ({
      ...row,
      registration_id: invitee.registrationId,
      meeting_id: meeting.id,
      substitute_id: invitee.substitute?.id ?? null,
    })),
  )
  if (!scope.registrationId && !scope.registrationIds)
    await tellExperts(trx, { circleId: scope.circleId, phase, isEdit }, now)
  // Who got a place that somebody else gave back is invited at once, whoever was asked about.
  const promotions = isLimited ? await takePromoted(trx, scope.circleId) : []
  for (const promoted of promotions)
    await synchroniseInvitations(trx, { circleId: scope.circleId, ...promoted }, now)
  return synchronised
}

const takePromoted = async (trx: Trx, circleId: string) =>
  trx
    .updateTable('meeting_place')
    .set({ invites: false })
    .where('invites', '=', true)
    .where('meeting_id', 'in', trx.selectFrom('meeting').where('circle_id', '=', circleId).select('id'))
    .returning(['registration_id as registrationId', 'meeting_id as meetingId'])
    .execute()

/**
 * The calendars of who takes part, with what stands in them and what is so.
 * @param rows the meetings of the scope, as calendars need them
 */
export const loadCalendars = async (
  db: Db,
  scope: InvitationScope,
  rows: MeetingRow[],
): Promise<(Calendar & { invitee: Invitee })[]> => {
  const invitees = [...(await loadInvitees(db, scope)), ...(await loadSubstitutes(db, scope))]
  const invitations = await loadInvitations(db, scope)
  const meetings = await meetingsFor(db, rows, invitations)
  const running = new Map(
    invitations.map((one) => [`${one.substituteId ?? one.registrationId} ${one.meetingId}`, one]),
  )
  return invitees.flatMap((invitee) =>
    meetings
      .filter(({ id }) => !invitee.substitute || invitee.substitute.meetingId === id)
      .map(({ id, tell }) => ({
        invitee,
        meeting: tell(invitee),
        recipient: recipientOf(invitee),
        isExpected: invitee.holdsSeat && !invitee.absentFrom.includes(id),
        invitation: running.get(`${invitee.substitute?.id ?? invitee.registrationId} ${id}`) ?? null,
      })),
  )
}

// Who stands in gets a key to that meeting alone.
const recipientOf = ({
  registrationId,
  substitute,
  name,
  address,
  language,
  usesFeed,
}: Invitee): Calendar['recipient'] => ({
  key: substitute
    ? { purpose: 'substitute', subjectId: substitute.id }
    : { purpose: 'participant', subjectId: registrationId },
  insteadOf: substitute?.insteadOf ?? null,
  calendar: usesFeed ? 'feed' : 'mail',
  name,
  address,
  language,
})
