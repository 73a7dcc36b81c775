import { randomBytes } from 'node:crypto'
import type { Db } from '../../src/db/connect.ts'
import { addPartnerLink, overviewToken } from '../../src/registration/partner-link.ts'
import { NOW } from '../support/moment.ts'

const SECRET = 'a secret of thirty-two characters'

/** A partner that recruits: `aPartnerLink(db, { circleId: circle.id })`, with the keys of both its links. */
export const aPartnerLink = async (
  db: Db,
  { circleId, name = 'Provincie Voorbeeld' }: { circleId: string; name?: string },
) => {
  await db
    .transaction()
    .execute((trx) => addPartnerLink(trx, { circleId, name }, { secret: SECRET, randomBytes }, NOW))
  const link = await db
    .selectFrom('partner_link')
    .where('circle_id', '=', circleId)
    .where('name', '=', name)
    .select(['id', 'public_key as publicKey', 'overview_version as overviewVersion'])
    .executeTakeFirstOrThrow()
  return { ...link, overviewToken: overviewToken(SECRET, link) }
}
