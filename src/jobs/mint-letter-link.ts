import { linkExpiry } from '../access/link-life.ts'
import { mintLinks, type NewLink } from '../access/mint-link.ts'
import type { AccessPurpose } from '../db/access-tables.ts'
import type { LinkRequest } from '../db/letter-tables.ts'
import type { MintLinks } from '../mail/freeze-letter.ts'
import { lastDaysOf } from './last-days.ts'

interface Minting {
  baseUrl: string
  randomBytes: (count: number) => Buffer
}

/** Makes the links of letters at the moment they are sent, each with the life that belongs to its purpose. */
export const linkMinter =
  ({ baseUrl, randomBytes }: Minting): MintLinks =>
  async (trx, wanted, now) => {
    const subjects = wanted.map(({ request }) => ({
      purpose: purposeOf(request.purpose),
      subjectId: request.subjectId,
    }))
    const lastDays = await lastDaysOf(trx, subjects)
    const minted = await mintLinks(
      trx,
      wanted.map(({ request, email }) =>
        newLink(request, email, lastDays.get(request.subjectId) ?? null, now),
      ),
      now,
      randomBytes,
    )
    return wanted.flatMap(({ request }, index) => {
      const made = minted[index]
      return made ? [{ href: `${baseUrl}/link/${made.token}${pageOf(request)}`, code: made.code }] : []
    })
  }

const newLink = (
  request: LinkRequest,
  email: string,
  lastDay: string | null,
  now: Temporal.Instant,
): NewLink => {
  const purpose = purposeOf(request.purpose)
  return {
    purpose,
    subjectId: request.subjectId,
    email,
    expiresAt: linkExpiry(purpose, now, lastDay),
    ...(request.signInRequestId ? { signInRequestId: request.signInRequestId } : {}),
  }
}

const pageOf = ({ page, meetingId }: LinkRequest): string => {
  if (!page) return ''
  return meetingId ? `?page=${page}&meeting=${meetingId}` : `?page=${page}`
}

const PURPOSES: readonly AccessPurpose[] = [
  'organiserSignIn',
  'registration',
  'participant',
  'hostSection',
  'substitute',
  'information',
  'guest',
  'expert',
  'hostRequest',
]

const purposeOf = (text: string): AccessPurpose => {
  const purpose = PURPOSES.find((known) => known === text)
  if (!purpose) throw new Error(`a letter asks for a link to ${text}, which is no purpose`)
  return purpose
}
