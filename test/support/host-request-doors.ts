import { aHostRequest, withoutHost } from '../factories/host-request.ts'
import type { Door } from './doors-pressed.ts'

/** The buttons of asking a city to host: as test/support/doors-pressed.ts, which takes them in. */
export const HOST_REQUEST_DOORS: Door[] = [
  {
    name: 'yes to hosting a meeting',
    press: async ({ db, organiser, meetingId }) => {
      const id = await aHostRequest(db, { meetingId, organiserId: organiser.id })
      return { path: `/host-request/${id}/acceptance`, keys: { hostRequestIds: [id] } }
    },
    answer: '303 /host-request/:id',
    letters: [
      'hostInvitation sanne@example.org',
      'hostRequestAccepted tess.regelaar@example.org',
      'meetingInvitation zoe@example.org',
    ],
  },
  {
    name: 'no to hosting a meeting',
    press: async ({ db, organiser, meetingId }) => {
      const id = await aHostRequest(db, { meetingId, organiserId: organiser.id })
      return { path: `/host-request/${id}/refusal`, keys: { hostRequestIds: [id] } }
    },
    answer: '303 /host-request/:id',
    letters: ['hostRequestDeclined tess.regelaar@example.org'],
  },
  {
    name: 'asking the next city, as an organiser',
    press: async ({ db, circle, meetingId, organiser }) => {
      const { id: organisationId } = await db
        .selectFrom('organisation')
        .select('id')
        .executeTakeFirstOrThrow()
      await withoutHost(db, meetingId)
      const path = `/organiser/circles/${circle.slug}/rotation/1/requests`
      return {
        path,
        fields: { name: 'Piet Invaller', email: 'piet@example.org', organisationId, language: 'nl' },
        keys: { organiserId: organiser.id },
      }
    },
    answer: '303 /organiser/circles/:slug/rotation?notice=sent#meeting-1',
    others: ['409'],
    letters: ['hostRequest piet@example.org'],
  },
]
