import type { Db } from '../../src/db/connect.ts'
import { NOW } from '../support/moment.ts'

/** Somebody who was personally asked to register a week ago: `anInvitee(db, { circleId: circle.id })`. */
export const anInvitee = async (
  db: Db,
  {
    circleId,
    name = 'Noor Voorbeeld',
    email = 'genodigde@example.org',
  }: { circleId: string; name?: string; email?: string },
) =>
  db
    .insertInto('invitee')
    .values({ circle_id: circleId, email, name, language: 'nl', invited_at: NOW.subtract({ hours: 7 * 24 }) })
    .returning(['id', 'email'])
    .executeTakeFirstOrThrow()
