import type { Trx } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'
import { type Arriving, seatedOnArrival } from './arrival.ts'
import { endOwnSubstitutions } from './end-own-substitutions.ts'
import { givePlaces } from './meeting-places.ts'
import { lockCircle } from './queries.ts'

export interface ImportedParticipant {
  personId: string
  brings: string
  learningQuestion: string
  registeredOn: string
  mayHost: boolean
  isWaiting: boolean
}

/**
 * Registers the participants of a file in its order; who is registered already keeps state and place in the line and
 * gets the answers of the file. Seats go as at every door (`seatedOnArrival`): never beyond the capacity or the maximum
 * per organisation, nor past who waits here already; who gets none waits. Who waits by the file stands behind those.
 * @throws when there is no such circle
 */
export const importParticipants = async (
  trx: Trx,
  { circleId, participants }: { circleId: string; participants: ImportedParticipant[] },
  now: Temporal.Instant,
): Promise<void> => {
  const circle = await lockCircle(trx, circleId)
  if (!circle) throw new Error('a file without its circle')
  const known = await registeredIn(trx, circleId)
  for (const one of participants.filter(({ personId }) => known.has(personId)))
    await trx
      .updateTable('registration')
      .set(answersOf(one))
      .where('circle_id', '=', circleId)
      .where('person_id', '=', one.personId)
      .where('state', 'in', CURRENT_STATES)
      .execute()
  const fresh = participants
    .filter(({ personId }) => !known.has(personId))
    .toSorted((a, b) => Number(a.isWaiting) - Number(b.isWaiting))
  const arriving = await arrivingOf(trx, fresh)
  const seated = await seatedOnArrival(trx, circle, arriving)
  const confirmed = []
  for (const one of fresh) {
    const isConfirmed = seated.has(one.personId)
    const { id } = await trx
      .insertInto('registration')
      .values({
        ...answersOf(one),
        circle_id: circleId,
        person_id: one.personId,
        state: isConfirmed ? 'confirmed' : 'waiting',
        registered_at: now,
        confirmed_at: isConfirmed ? now : null,
        ended_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (isConfirmed) confirmed.push(id)
  }
  await endOwnSubstitutions(trx, { circleId, registrationIds: confirmed }, now)
  await givePlaces(trx, { circleId, invites: false }, now)
}

const answersOf = (participant: ImportedParticipant) => ({
  learning_question: participant.learningQuestion,
  brings: participant.brings,
  may_host: participant.mayHost,
  registered_on: participant.registeredOn,
})

const registeredIn = async (trx: Trx, circleId: string): Promise<Set<string>> => {
  const rows = await trx
    .selectFrom('registration')
    .select('person_id as personId')
    .where('circle_id', '=', circleId)
    .where('state', 'in', CURRENT_STATES)
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

const arrivingOf = async (trx: Trx, fresh: ImportedParticipant[]): Promise<Arriving[]> => {
  const asking = fresh.filter(({ isWaiting }) => !isWaiting).map(({ personId }) => personId)
  if (asking.length === 0) return []
  const rows = await trx
    .selectFrom('person')
    .where('id', 'in', asking)
    .select(['id', 'organisation_id as organisationId'])
    .execute()
  const organisations = new Map(rows.map(({ id, organisationId }) => [id, organisationId]))
  return asking.map((key) => ({ key, organisationId: organisations.get(key) ?? null }))
}
