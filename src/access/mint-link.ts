import { createHash } from 'node:crypto'
import type { AccessPurpose } from '../db/access-tables.ts'
import type { Trx } from '../db/connect.ts'
import { isSingleUse } from './link-life.ts'
import { revokeUnusedLinks } from './revoke-links.ts'

export interface NewLink {
  purpose: AccessPurpose
  /** organiser, circle, registration, host editor, substitute, guest, expert or host request, by purpose */
  subjectId: string
  /** the address it is mailed to; the link is bound to it */
  email: string
  expiresAt: Temporal.Instant
  /** sign-in only: the browser's request that the code belongs to */
  signInRequestId?: string
}

/**
 * Makes a link: 32 random bytes of which only the SHA-256 is kept. Called when a letter is sent, not when it is written.
 * A new link of a single-use purpose ends the older unused ones of the same subject and address.
 * @returns the 43 characters that go into the address, and for a sign-in the six characters to type instead
 */
export const mintLink = async (
  trx: Trx,
  link: NewLink,
  now: Temporal.Instant,
  randomBytes: (count: number) => Buffer,
): Promise<MintedLink> => {
  const [minted] = await mintLinks(trx, [link], now, randomBytes)
  if (!minted) throw new Error('for one link one is made')
  return minted
}

export interface MintedLink {
  token: string
  code: string | null
}

/** As `mintLink`, for many in two statements, in the order given; of those that end each other the last one works. */
export const mintLinks = async (
  trx: Trx,
  links: NewLink[],
  now: Temporal.Instant,
  randomBytes: (count: number) => Buffer,
): Promise<MintedLink[]> => {
  if (links.length === 0) return []
  const singles = links.filter(({ purpose }) => isSingleUse(purpose))
  await revokeUnusedLinks(trx, singles, now)
  const lastOf = new Map(singles.map((link) => [subjectOf(link), link]))
  const made = links.map((link) => {
    const isEnded = isSingleUse(link.purpose) && lastOf.get(subjectOf(link)) !== link
    const token = randomBytes(32).toString('base64url')
    const code = link.signInRequestId ? readableCode(randomBytes(CODE_LENGTH)) : null
    return { minted: { token, code }, row: rowOf(link, { token, code }, now, isEnded) }
  })
  await trx
    .insertInto('access_link')
    .values(made.map(({ row }) => row))
    .execute()
  return made.map(({ minted }) => minted)
}

const subjectOf = ({ purpose, subjectId, email }: NewLink) => `${purpose} ${subjectId} ${email}`

const rowOf = (link: NewLink, { token, code }: MintedLink, now: Temporal.Instant, isEnded: boolean) => ({
  purpose: link.purpose,
  subject_id: link.subjectId,
  email: link.email,
  token_hash: hashOf(token),
  code_hash: code && link.signInRequestId ? hashOfCode(link.signInRequestId, code) : null,
  sign_in_request_id: link.signInRequestId ?? null,
  made_at: now,
  expires_at: link.expiresAt,
  used_at: null,
  revoked_at: isEnded ? now : null,
})

/** What is kept of a token. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** What is kept of a code: together with the request, so that the same six characters differ per browser. */
export const hashOfCode = (signInRequestId: string, code: string): Buffer => hashOf(signInRequestId + code)

/** Characters of a code. */
export const CODE_LENGTH = 6

// Without 0 and O, 1 and I and L: read from one screen and typed on another.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const readableCode = (bytes: Buffer) => [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')
