import { randomBytes } from 'node:crypto'
import { mintLink, type NewLink } from '../../src/access/mint-link.ts'
import type { Db } from '../../src/db/connect.ts'
import { linkMinter } from '../../src/jobs/mint-letter-link.ts'
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

export interface LetterWithLink {
  kind: string
  to: string
  institute: string
  purpose: string
  /** '/link/<token>' */
  path: string
  code: string | null
}

/** What the post brings: every letter in the outbox, with its link made at `now`, the way delivery makes it. */
export const lettersWithLinks = async (db: Db, now = NOW): Promise<LetterWithLink[]> => {
  const letters = await db
    .selectFrom('letter')
    .innerJoin('institute', 'institute.id', 'letter.institute_id')
    .select(['letter.kind', 'letter.recipient_address as to', 'letter.link_requests as requests'])
    .select('institute.slug as institute')
    .orderBy('letter.written')
    .execute()
  const found = []
  const mint = linkMinter({ baseUrl: 'http://here.example.org', randomBytes })
  for (const { requests, ...letter } of letters)
    for (const request of requests) {
      const wanted = [{ request, email: letter.to }]
      for (const { href, code } of await db.transaction().execute((trx) => mint(trx, wanted, now)))
        found.push({ ...letter, purpose: request.purpose, path: new URL(href).pathname, code })
    }
  return found
}
