import type { Trx } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'

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
 * gets the answers of the file. A seat is never given beyond the capacity: who comes after the last one waits.
 */
export const importParticipants = async (
  trx: Trx,
  { circleId, participants }: { circleId: string; participants: ImportedParticipant[] },
  now: Temporal.Instant,
): Promise<void> => {
  const { capacity } = await trx
    .selectFrom('circle')
    .select('capacity')
    .where('id', '=', circleId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const present = await trx
    .selectFrom('registration')
    .select(['person_id as personId', 'state'])
    .where('circle_id', '=', circleId)
    .where('state', 'in', CURRENT_STATES)
    .execute()
  const known = new Set(present.map(({ personId }) => personId))
  let taken = present.filter(({ state }) => state !== 'waiting').length
  for (const participant of participants) {
    const answers = {
      learning_question: participant.learningQuestion,
      brings: participant.brings,
      may_host: participant.mayHost,
      registered_on: participant.registeredOn,
    }
    if (known.has(participant.personId)) {
      await trx
        .updateTable('registration')
        .set(answers)
        .where('circle_id', '=', circleId)
        .where('person_id', '=', participant.personId)
        .where('state', 'in', CURRENT_STATES)
        .execute()
      continue
    }
    const isConfirmed = !participant.isWaiting && taken < capacity
    if (isConfirmed) taken++
    await trx
      .insertInto('registration')
      .values({
        ...answers,
        circle_id: circleId,
        person_id: participant.personId,
        state: isConfirmed ? 'confirmed' : 'waiting',
        registered_at: now,
        confirmed_at: isConfirmed ? now : null,
        ended_at: null,
      })
      .execute()
  }
}
