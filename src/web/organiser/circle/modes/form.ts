import type { LetterMode } from '../../../../db/letter-word-tables.ts'
import type { LetterKind } from '../../../../mail/letter-kinds.ts'
import { modeRules, modesOf } from '../../../../mail/letter-mode.ts'
import { type Typed, typedOf } from '../../typed.ts'

/** The name of what the form showed for a kind when it was opened. */
export const shownName = (kind: LetterKind): string => `shown-${kind}`

/**
 * Reads the modes that somebody changed; what they left as the form showed it is somebody else's to change.
 * @returns null when a kind was given a mode that it does not have
 */
export const parseModes = (body: unknown): Map<LetterKind, LetterMode> | null => {
  const typed = typedOf(body)
  const changed = modeRules
    .map((rule) => ({ rule, chosen: typed[rule.kind] ?? '' }))
    .filter(({ rule, chosen }) => chosen !== '' && chosen !== shownOf(typed, rule.kind))
    .map(({ rule, chosen }) => [rule.kind, modesOf(rule).find((mode) => mode === chosen)] as const)
  const known = changed.flatMap(([kind, mode]) => (mode ? [[kind, mode] as const] : []))
  return known.length === changed.length ? new Map(known) : null
}

const shownOf = (typed: Typed, kind: LetterKind) => typed[shownName(kind)] ?? ''
