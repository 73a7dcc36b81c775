import type { Trx } from '../db/connect.ts'
import type { HostRequestState } from '../db/rotation-tables.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { type WhyNoAnswer, whyNoAnswer } from './host-request.ts'
import type { Meeting } from './meeting.ts'
import { lockMeeting } from './queries.ts'

export interface HostAnswer {
  hostRequestId: string
  /** what they want to say with it; may be empty */
  note: string
}

export interface Accepted {
  circleId: string
  meetingId: string
  name: string
  email: string
  language: 'nl' | 'en'
}

/**
 * "Yes, we host it": the organisation hosts the meeting, in its city when no place was decided, and whoever said so
 * stands as who receives the circle when they take part. However many say yes at the same moment, one is the host: the
 * others hear what was decided.
 * @returns who may now fill in the host's section; the caller lets them in and tells calendars
 * @throws when there is no such request
 */
export const acceptHostRequest = async (
  trx: Trx,
  { hostRequestId, note }: HostAnswer,
  now: Temporal.Instant,
): Promise<Outcome<Accepted, WhyNoAnswer>> => {
  const { meeting, request } = await lockRequest(trx, hostRequestId)
  const reason = whyNoAnswer(request.state, meeting, now)
  if (reason) return refused(reason)
  await answer(trx, hostRequestId, 'accepted', note, now)
  const place = meeting.place || request.city
  await trx
    .updateTable('meeting')
    .set((eb) => ({
      host_organisation_id: request.organisationId,
      host_person_id: eb
        .selectFrom('person')
        .where('person.email', '=', request.email)
        .where('person.organisation_id', '=', request.organisationId)
        .select('person.id'),
      place,
      version: meeting.version + 1,
      changed_at: now,
    }))
    .$if(place !== meeting.place, (update) =>
      update.set((eb) => ({ calendar_version: eb('calendar_version', '+', 1) })),
    )
    .where('id', '=', meeting.id)
    .execute()
  const { name, email, language } = request
  return done({ circleId: meeting.circleId, meetingId: meeting.id, name, email, language })
}

/** "No, we cannot": the meeting has no host still, and the next can be asked. */
export const declineHostRequest = async (
  trx: Trx,
  { hostRequestId, note }: HostAnswer,
  now: Temporal.Instant,
): Promise<Outcome<null, WhyNoAnswer>> => {
  const { meeting, request } = await lockRequest(trx, hostRequestId)
  const reason = whyNoAnswer(request.state, meeting, now)
  if (reason) return refused(reason)
  await answer(trx, hostRequestId, 'declined', note, now)
  return done(null)
}

/** The organiser takes an open request back. Refused when it was answered, or taken back, already. */
export const withdrawHostRequest = async (
  trx: Trx,
  { hostRequestId }: { hostRequestId: string },
  now: Temporal.Instant,
): Promise<Outcome<null, Exclude<HostRequestState, 'asked'>>> => {
  const { request } = await lockRequest(trx, hostRequestId)
  if (request.state !== 'asked') return refused(request.state)
  await answer(trx, hostRequestId, 'withdrawn', '', now)
  return done(null)
}

const lockRequest = async (trx: Trx, hostRequestId: string): Promise<{ meeting: Meeting; request: Row }> => {
  const { meetingId } = await trx
    .selectFrom('host_request')
    .where('id', '=', hostRequestId)
    .select('meeting_id as meetingId')
    .executeTakeFirstOrThrow()
  // Everybody who writes a request holds its meeting, so the request can be read without a lock of its own.
  const meeting = await lockMeeting(trx, meetingId)
  return { meeting, request: await row(trx, hostRequestId) }
}

type Row = Awaited<ReturnType<typeof row>>

const row = (trx: Trx, hostRequestId: string) =>
  trx
    .selectFrom('host_request')
    .innerJoin('organisation', 'organisation.id', 'host_request.organisation_id')
    .where('host_request.id', '=', hostRequestId)
    .select(['host_request.state', 'host_request.organisation_id as organisationId', 'organisation.city'])
    .select(['host_request.name', 'host_request.email', 'host_request.language'])
    .executeTakeFirstOrThrow()

const answer = async (
  trx: Trx,
  hostRequestId: string,
  state: HostRequestState,
  note: string,
  now: Temporal.Instant,
) => {
  await trx
    .updateTable('host_request')
    .set({ state, note, answered_at: now })
    .where('id', '=', hostRequestId)
    .execute()
}
