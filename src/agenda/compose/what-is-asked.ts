import type { Pillar } from '../../db/programme-tables.ts'
import type { Composition } from './composition.ts'
import type { MeetingToCompose } from './meeting-to-compose.ts'
import type { WhatToAsk } from './people-to-ask.ts'

/** What a person is asked for when they are asked for a pillar of this meeting. */
export const whatToAsk = (meeting: MeetingToCompose, pillar: Pillar): WhatToAsk => {
  // What a deep dive is called says more of it than the theme of the day.
  const title = pillar === 'deepDive' ? meeting.items.find((item) => item.pillar === pillar)?.title : ''
  return { pillar, theme: `${meeting.theme} ${title ?? ''}`, hasHost: meeting.hostOrganisationId !== null }
}

/** Why somebody cannot be asked any more; null when they can. */
export type WhyNotAsk = 'closed' | 'filled' | 'notComing'

/**
 * Whether it makes sense to ask this person for this pillar: the meeting is to come, the pillar still lacks something
 * after all that is there has its place, and they come themselves.
 */
export const whyNotAsk = (
  meeting: MeetingToCompose,
  composition: Composition,
  { pillar, registrationId }: { pillar: Pillar; registrationId: string },
): WhyNotAsk | null => {
  if (!meeting.isOpen) return 'closed'
  const part = composition.pillars.find((one) => one.pillar === pillar)
  if (!part || part.missing === 0) return 'filled'
  return meeting.coming.get(registrationId) ? null : 'notComing'
}
