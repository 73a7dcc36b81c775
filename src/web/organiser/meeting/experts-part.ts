import type { ExpertOfMeeting } from '../../../expert/experts.ts'
import type { Link } from '../../layout.ts'
import type { Badge } from '../../parts.ts'
import type { Reader } from '../reader.ts'

/** Who is asked for the deep dives of a meeting, with their answers. */
export interface ExpertsOfMeeting {
  title: string
  none: string | null
  lines: { link: Link; badge: Badge }[]
}

/** The part of a meeting's page that is about guest experts; each leads to the deep dive that they are asked for. */
export const expertsOfMeeting = (
  experts: ExpertOfMeeting[],
  href: string,
  { t }: Reader,
): ExpertsOfMeeting => ({
  title: t('expert:experts.title'),
  none: experts.length === 0 ? t('expert:experts.none') : null,
  lines: experts.map(({ itemId, name, state }) => ({
    link: { label: name, href: `${href}/programme/items/${itemId}/deep-dive#experts` },
    badge: { kind: BADGES[state], text: t(`expert:state.${state}`) },
  })),
})

const BADGES = { named: 'plain', asked: 'plain', confirmed: 'ok', declined: 'warning' } as const
