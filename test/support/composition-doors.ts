import { compose } from '../../src/agenda/compose/compose.ts'
import { loadMeetingToCompose } from '../../src/agenda/compose/load-meeting.ts'
import { someNews } from '../factories/news.ts'
import type { Door } from './doors-pressed.ts'
import { NOW } from './moment.ts'

/** The buttons of composing a meeting: as test/support/doors-pressed.ts, which takes them in. */
export const COMPOSITION_DOORS: Door[] = [
  {
    name: 'giving everything for a meeting a place, as an organiser',
    press: async ({ db, organiser, circle, zoe, meetingId }) => {
      await someNews(db, { registrationId: zoe.id, meetingId })
      const { mark } = compose(await loadMeetingToCompose(db, meetingId, NOW))
      return {
        path: `/organiser/circles/${circle.slug}/meetings/1/composition`,
        fields: { mark, note: '' },
        keys: { organiserId: organiser.id },
      }
    },
    answer: '303 /organiser/circles/:slug/meetings/1/composition?notice=composed',
    letters: ['meetingInvitation zoe@example.org', 'newsPlaced zoe@example.org'],
  },
  {
    name: 'asking one person for a contribution, as an organiser',
    press: ({ circle, zoe, organiser }) => ({
      path: `/organiser/circles/${circle.slug}/meetings/1/composition/news/${zoe.id}`,
      fields: { subject: 'Vertel jij iets?', text: 'Wil je?' },
      keys: { organiserId: organiser.id },
    }),
    answer: '303 /organiser/letters/:id?notice=requestDrafted',
    letters: ['contributionRequest zoe@example.org'],
  },
]
