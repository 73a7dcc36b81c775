import { createHash } from 'node:crypto'
import { PILLARS } from '../../programme/pillar.ts'
import { composeCases } from './compose-cases.ts'
import { composeNews } from './compose-news.ts'
import { composeDeepDive, composeVisit } from './compose-slots.ts'
import type { Composition, PillarComposition } from './composition.ts'
import type { MeetingToCompose } from './meeting-to-compose.ts'

/**
 * Decides what becomes of all that is there for a meeting: news in the order of offering as long as there are minutes,
 * a case per group, a guest expert for the deep dive, and the visit that the host described. Deterministic; once it was
 * carried out there is nothing to do. A meeting that has begun or is cancelled is left as it is.
 */
export const compose = (meeting: MeetingToCompose): Composition => {
  const pillars = PILLARS.map((pillar) => {
    const item = meeting.items.find((one) => one.pillar === pillar)
    if (!meeting.isOpen) return { pillar, itemId: item?.id ?? null, steps: [], notes: [], missing: 0 }
    if (!item) return { pillar, itemId: null, steps: [], notes: [{ kind: 'noItem' as const }], missing: 0 }
    return { pillar, itemId: item.id, ...COMPOSERS[pillar](meeting, item) }
  })
  return { pillars, mark: markOf(pillars) }
}

const COMPOSERS = {
  news: composeNews,
  intervision: composeCases,
  deepDive: composeDeepDive,
  projectVisit: composeVisit,
}

const markOf = (pillars: PillarComposition[]): string =>
  createHash('sha256')
    .update(JSON.stringify(pillars.map(({ itemId, steps }) => [itemId, steps])))
    .digest('base64url')
    .slice(0, 16)
