import { linkExpiry } from '../access/link-life.ts'
import { mintLink } from '../access/mint-link.ts'
import type { AccessPurpose } from '../db/access-tables.ts'
import type { Trx } from '../db/connect.ts'
import type { LinkRequest } from '../db/letter-tables.ts'
import type { MintLink } from '../mail/claim-letter.ts'

interface Minting {
  baseUrl: string
  randomBytes: (count: number) => Buffer
}

/** Makes the link of a letter at the moment it is sent, with the life that belongs to its purpose. */
export const linkMinter =
  ({ baseUrl, randomBytes }: Minting): MintLink =>
  async (trx, request, email, now) => {
    const purpose = purposeOf(request.purpose)
    const expiresAt = linkExpiry(purpose, now, await lastDayOf(trx, purpose, request.subjectId))
    const { token, code } = await mintLink(
      trx,
      {
        purpose,
        subjectId: request.subjectId,
        email,
        expiresAt,
        ...(request.signInRequestId ? { signInRequestId: request.signInRequestId } : {}),
      },
      now,
      randomBytes,
    )
    return { href: `${baseUrl}/link/${token}${pageOf(request)}`, code }
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

const lastDayOf = async (trx: Trx, purpose: AccessPurpose, subjectId: string): Promise<string | null> => {
  if (purpose === 'participant') return lastDayOfCircle(trx, subjectId)
  if (purpose === 'substitute') return dayOfSubstitute(trx, subjectId)
  if (purpose === 'guest') return dayOfGuest(trx, subjectId)
  if (purpose === 'expert') return dayOfExpert(trx, subjectId)
  if (purpose === 'hostRequest') return dayOfHostRequest(trx, subjectId)
  return purpose === 'hostSection' ? dayOfHost(trx, subjectId) : null
}

const lastDayOfCircle = async (trx: Trx, registrationId: string): Promise<string | null> => {
  const found = await trx
    .selectFrom('registration')
    .innerJoin('meeting', 'meeting.circle_id', 'registration.circle_id')
    .select((eb) => eb.fn.max('meeting.held_on').as('day'))
    .where('registration.id', '=', registrationId)
    .executeTakeFirst()
  return found?.day ?? null
}

const dayOfHost = async (trx: Trx, hostEditorId: string): Promise<string | null> => {
  const found = await trx
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .select('meeting.held_on as day')
    .where('host_editor.id', '=', hostEditorId)
    .executeTakeFirst()
  return found?.day ?? null
}

const dayOfHostRequest = async (trx: Trx, hostRequestId: string): Promise<string | null> => {
  const found = await trx
    .selectFrom('host_request')
    .innerJoin('meeting', 'meeting.id', 'host_request.meeting_id')
    .select('meeting.held_on as day')
    .where('host_request.id', '=', hostRequestId)
    .executeTakeFirst()
  return found?.day ?? null
}

const dayOfSubstitute = async (trx: Trx, substituteId: string): Promise<string | null> => {
  const found = await trx
    .selectFrom('substitute')
    .innerJoin('meeting', 'meeting.id', 'substitute.meeting_id')
    .select('meeting.held_on as day')
    .where('substitute.id', '=', substituteId)
    .executeTakeFirst()
  return found?.day ?? null
}

const dayOfGuest = async (trx: Trx, guestId: string): Promise<string | null> => {
  const found = await trx
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .select('information_meeting.held_on as day')
    .where('information_guest.id', '=', guestId)
    .executeTakeFirst()
  return found?.day ?? null
}

const dayOfExpert = async (trx: Trx, expertId: string): Promise<string | null> => {
  const found = await trx
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', (join) =>
      join.on((eb) => eb('meeting.id', '=', eb.fn.coalesce('item.meeting_id', 'item.aside_of'))),
    )
    .select('meeting.held_on as day')
    .where('expert.id', '=', expertId)
    .executeTakeFirst()
  return found?.day ?? null
}
