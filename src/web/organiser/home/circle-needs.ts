import { displayName } from '../../../people/person-name.ts'
import type { CircleNeed, Finding } from './need.ts'
import type { CircleLine } from './queries.ts'

/**
 * What a circle needs of an organiser, a rule for each:
 * - a draft without meetings must be planned, and with them it can open;
 * - who waits while a seat is free can be given it, because only the maximum of their organisation stands in between;
 * - a draft of a letter waits to be read and sent.
 */
export const CIRCLE_RULES: Record<CircleNeed, (circle: CircleLine) => Finding | null> = {
  planMeetings: ({ phase, meetings }) =>
    phase === 'draft' && !meetings.some(isPlanned) ? { dueOn: null, path: '/meetings' } : null,

  publish: ({ phase, meetings }) => (phase === 'draft' && meetings.some(isPlanned) ? { dueOn: null } : null),

  giveSeats: ({ phase, seats, capacity, firstInLine, slug }) => {
    const free = capacity - seats.confirmed - seats.offered
    if (phase === 'draft' || free <= 0 || !firstInLine) return null
    return {
      dueOn: null,
      values: { count: seats.waiting, free, name: displayName(firstInLine) },
      press: { action: `/organiser/circles/${slug}/registrations/${firstInLine.id}/offer` },
    }
  },

  sendDrafts: ({ drafts }) => (drafts > 0 ? { dueOn: null, values: { count: drafts } } : null),
}

const isPlanned = ({ state }: CircleLine['meetings'][number]) => state === 'planned'
