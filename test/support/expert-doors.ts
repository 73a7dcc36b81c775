import { anExpert, deepDiveOf } from '../factories/expert.ts'
import type { Door } from './doors-pressed.ts'

/** The buttons of guest experts: as test/support/doors-pressed.ts, which takes them in. */
export const EXPERT_DOORS: Door[] = [
  {
    name: 'yes of a guest expert',
    press: async ({ db, meetingId }) => {
      const id = await anExpert(db, { itemId: await deepDiveOf(db, meetingId) })
      return { path: `/expert/${id}/answer`, fields: { answer: 'confirmed' }, keys: { expertIds: [id] } }
    },
    answer: '303 /expert/:id?notice=expertConfirmed',
    letters: ['expertConfirmed olaf@example.org'],
  },
  {
    name: 'asking a guest expert, as an organiser',
    press: async ({ db, circle, meetingId, organiser }) => {
      const itemId = await deepDiveOf(db, meetingId)
      const id = await anExpert(db, { itemId, state: 'named' })
      const page = `/organiser/circles/${circle.slug}/meetings/1/programme/items/${itemId}/deep-dive`
      return { path: `${page}/experts/${id}/invitation`, keys: { organiserId: organiser.id } }
    },
    answer:
      '303 /organiser/circles/:slug/meetings/1/programme/items/:id/deep-dive?notice=expertAsked#experts',
    letters: ['expertInvitation olaf@example.org'],
  },
]
