import type { ComposeNote, PillarComposition } from './composition.ts'
import type { MeetingToCompose, PillarItem } from './meeting-to-compose.ts'

type Composed = Pick<PillarComposition, 'steps' | 'notes' | 'missing'>

const RANK = { empty: 0, offered: 1, filled: 2, agreed: 3 }

/**
 * Brings the deep dive as far as its guest experts are: filled when one of them comes, offered when one is named.
 * Whom nobody asked, or who did not answer, is mentioned. Who said no does not count.
 */
export const composeDeepDive = (
  { experts }: Pick<MeetingToCompose, 'experts'>,
  { state, hasLead }: Pick<PillarItem, 'state' | 'hasLead'>,
): Composed => {
  const there = experts.filter((one) => one.state !== 'declined')
  const confirmed = there.filter((one) => one.state === 'confirmed')
  const to = confirmed.length > 0 ? 'filled' : 'offered'
  const names = (confirmed.length > 0 ? confirmed : there).map(({ name }) => name)
  const isBehind = there.length > 0 && RANK[state] < RANK[to]
  return {
    steps: isBehind ? [{ kind: 'raiseDeepDive', to, experts: names }] : [],
    notes: there.flatMap((one): ComposeNote[] =>
      one.state === 'confirmed'
        ? []
        : [{ kind: one.state === 'asked' ? 'expertAsked' : 'expertNamed', name: one.name }],
    ),
    missing: there.length === 0 && !hasLead && RANK[state] < RANK.filled ? 1 : 0,
  }
}

/** Gives the project visit the title and the minutes that the host said, as long as nobody filled it in by hand. */
export const composeVisit = (
  { visit }: Pick<MeetingToCompose, 'visit'>,
  { state }: Pick<PillarItem, 'state'>,
): Composed => {
  const isOpen = RANK[state] < RANK.filled
  return {
    steps: visit && isOpen ? [{ kind: 'fillVisit', ...visit }] : [],
    notes: [],
    missing: !visit && isOpen ? 1 : 0,
  }
}
