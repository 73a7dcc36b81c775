import { randomBytes } from 'node:crypto'
import { mintLink, type NewLink } from '../../src/access/mint-link.ts'
import type { Db } from '../../src/db/connect.ts'
import { NOW } from '../support/moment.ts'

/** A link as a letter would carry it: `aLink(db, { purpose: 'registration', subjectId: circle.id })`; works a day. */
export const aLink = (
  db: Db,
  link: Pick<NewLink, 'purpose' | 'subjectId'> & Partial<NewLink>,
  madeAt: Temporal.Instant = NOW,
): Promise<{ token: string; code: string | null }> =>
  db
    .transaction()
    .execute((trx) =>
      mintLink(
        trx,
        { email: 'zoe@example.org', expiresAt: madeAt.add({ hours: 24 }), ...link },
        madeAt,
        randomBytes,
      ),
    )
