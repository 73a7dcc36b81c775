import type { Db } from '../../src/db/connect.ts'
import { nameSubstitute } from '../../src/registration/name-substitute.ts'
import { NOW } from '../support/moment.ts'

/** Somebody who comes in the place of a participant, marked by name and address. @returns their id */
export const aSubstitute = async (
  db: Db,
  { registrationId, meetingId, mark }: { registrationId: string; meetingId: string; mark: string },
) => {
  const email = `invaller@${mark.toLowerCase()}.example.org`
  const named = { registrationId, meetingId, name: `${mark} Invaller`, email }
  await db.transaction().execute((trx) => nameSubstitute(trx, named, NOW))
  const { id } = await db
    .selectFrom('substitute')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
