import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { withoutHost } from '../factories/host-request.ts'
import type { LetterDesk } from './letter-desk.ts'
import { atDesk, lands, type Maker } from './pressing.ts'

/** The letters about hosting a meeting: as test/support/letter-makers.ts, which takes them in. */
export const HOST_REQUEST_MAKERS: Partial<Record<LetterKind, Maker>> = {
  hostRequest: (desk) => asked(desk, 'gevraagd@example.org'),
  hostRequestWithdrawn: async (desk) => {
    const { about, id } = await asked(desk, 'ingetrokken@example.org')
    lands(await desk.tess.post(`${atDesk(about)}/rotation/1/requests/${id}/withdrawal`))
  },
  hostRequestAccepted: async (desk) => {
    const { id, own } = await asked(desk, 'ja@example.org')
    lands(await own.post(`/host-request/${id}/acceptance`, { note: 'Graag!' }))
  },
  hostRequestDeclined: async (desk) => {
    const { id, own } = await asked(desk, 'nee@example.org')
    lands(await own.post(`/host-request/${id}/refusal`, { note: '' }))
  },
}

/** Somebody was asked whether their city hosts the meeting of a circle of its own, and the letter has left. */
const asked = async (desk: LetterDesk, email: string) => {
  const about = await desk.circle()
  const meetingId = about.meetings[0]?.id ?? ''
  const { id: organisationId } = await desk.db
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .select((eb) => eb.ref('host_organisation_id').$notNull().as('id'))
    .executeTakeFirstOrThrow()
  await withoutHost(desk.db, meetingId)
  const typed = { organisationId, name: 'Sanne Voorbeeld', email, language: 'nl' }
  lands(await desk.tess.post(`${atDesk(about)}/rotation/1/requests`, typed))
  await desk.allSent()
  const { id } = await desk.db
    .selectFrom('host_request')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return { about, id, own: await desk.browser({ hostRequestIds: [id] }) }
}
