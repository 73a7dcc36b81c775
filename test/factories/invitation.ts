import type { Db } from '../../src/db/connect.ts'
import type { InvitationScope } from '../../src/invitation/invitation-rows.ts'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import { cancelMeeting } from '../../src/meeting/cancel-meeting.ts'
import { moveMeeting } from '../../src/meeting/move-meeting.ts'
import { withdraw } from '../../src/registration/withdraw.ts'
import { NOW } from '../support/moment.ts'
import { aCircle, anInstitute, aRegistration } from './circle.ts'

/** An institute and a circle of five meetings; the second is on 30 March 2027 in 's-Hertogenbosch. Nobody is told yet. */
export const fiveMeetings = async (db: Db, { people = ['Zoë'] } = {}) => {
  const institute = await anInstitute(db)
  const circle = await aCircle(db, {
    instituteId: institute.id,
    hosts: ['Zwolle', "'s-Hertogenbosch", 'Ede', 'Venlo', 'Utrecht'],
  })
  const second = circle.meetings[1]?.id ?? ''
  await db.updateTable('meeting').set({ held_on: '2027-03-30' }).where('id', '=', second).execute()
  const of = { instituteId: institute.id, circleId: circle.id }
  const registrations = []
  for (const firstName of people) registrations.push(await aRegistration(db, of, { firstName }))
  const registrationId = registrations[0]?.id ?? ''
  return { ...of, circle, institute, second, registrations, registrationId }
}

/** Brings calendars up to date in a transaction of its own. */
export const synchronise = (db: Db, scope: InvitationScope, now = NOW) =>
  db.transaction().execute((trx) => synchroniseInvitations(trx, scope, now))

/** Moves a meeting as an organiser does: its calendars hear of it once it has been quiet for a while. */
export const move = async (
  db: Db,
  meetingId: string,
  to: { heldOn?: string; startsAt?: string; place?: string },
  now = NOW,
) =>
  db.transaction().execute(async (trx) => {
    const meeting = await trx
      .selectFrom('meeting')
      .where('id', '=', meetingId)
      .select(['circle_id as circleId', 'version', 'place'])
      .select(['held_on as heldOn', 'starts_at as startsAt', 'ends_at as endsAt', 'time_zone as timeZone'])
      .executeTakeFirstOrThrow()
    const moved = await moveMeeting(trx, { ...meeting, meetingId, overlapIsMeant: false, ...to }, now)
    if (!moved.done) throw new Error(moved.reason)
    return synchroniseInvitations(trx, { circleId: meeting.circleId, meetingId, isEdit: true }, now)
  })

/** Cancels a meeting as an organiser does, and lets its calendars hear of it. */
export const cancel = async (db: Db, meetingId: string, now = NOW) =>
  db.transaction().execute(async (trx) => {
    const { version } = await trx
      .selectFrom('meeting')
      .where('id', '=', meetingId)
      .select('version')
      .executeTakeFirstOrThrow()
    const cancelled = await cancelMeeting(trx, { meetingId, version }, now)
    if (!cancelled.done) throw new Error(cancelled.reason)
    return synchroniseInvitations(trx, { ...cancelled.value, meetingId }, now)
  })

/** Ends a registration as its participant does, and lets the calendars hear of it. */
export const leave = async (db: Db, registrationId: string, now = NOW) =>
  db.transaction().execute(async (trx) => {
    const left = await withdraw(trx, { registrationId }, now)
    if (!left.done) throw new Error(left.reason)
    return synchroniseInvitations(trx, { ...left.value, registrationId }, now)
  })
