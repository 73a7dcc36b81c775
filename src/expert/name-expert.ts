import type { Trx } from '../db/connect.ts'
import type { ExpertKind } from '../db/expert-tables.ts'
import type { Language } from '../db/schema.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import { findExperts, MOST_EXPERTS } from './experts.ts'
import { findDeepDive } from './save-deep-dive.ts'

export interface NewExpert {
  meetingId: string
  itemId: string
  name: string
  /** one plain address in lower case; null when a name is all there is */
  email: string | null
  language: Language
  kind: ExpertKind
}

/**
 * Names a guest expert for a deep dive; nobody is asked yet. Its pillar has come as far as offered from then on.
 * Refused when the item is no deep dive of this meeting, has its six experts, or one of the same address or name:
 * pressing twice names nobody twice.
 */
export const nameExpert = async (
  trx: Trx,
  { meetingId, itemId, name, email, language, kind }: NewExpert,
  now: Temporal.Instant,
): Promise<Outcome<{ expertId: string }, 'notThere' | 'tooMany' | 'alreadyThere'>> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  if (!(await findDeepDive(trx, { meetingId, itemId }))) return refused('notThere')
  const there = await findExperts(trx, itemId)
  if (there.some((one) => (email === null ? one.name === name : one.email === email)))
    return refused('alreadyThere')
  if (there.length >= MOST_EXPERTS) return refused('tooMany')
  const { id } = await trx
    .insertInto('expert')
    .values({
      ...{ name, email, language, kind },
      item_id: itemId,
      person_id: email === null ? null : await knownPerson(trx, { circleId, email }),
      named_at: now,
      asked_at: null,
      answered_at: null,
      revoked_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await raisePillar(trx, { meetingId, kind: 'deepDive', to: 'offered' }, now)
  return done({ expertId: id })
}

/** The person of the circle's institute that has this address, or null. */
export const knownPerson = async (
  trx: Trx,
  { circleId, email }: { circleId: string; email: string },
): Promise<string | null> => {
  const person = await trx
    .selectFrom('person')
    .innerJoin('circle', 'circle.institute_id', 'person.institute_id')
    .where('circle.id', '=', circleId)
    .where('person.email', '=', email)
    .select('person.id')
    .executeTakeFirst()
  return person?.id ?? null
}
