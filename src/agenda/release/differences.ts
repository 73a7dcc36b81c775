import { isDeepStrictEqual } from 'node:util'
import type { ReleasedLine, Snapshot } from './snapshot.ts'

/** What one version changed of the version before it. */
export type Difference =
  | { kind: 'removed'; itemId: string }
  /** `at`: its place in the new version, from 0 */
  | { kind: 'added'; at: number; line: ReleasedLine }
  /** fields of an item that both have */
  | { kind: 'changed'; itemId: string; from: Partial<ReleasedLine>; to: Partial<ReleasedLine> }
  /** every item of the new version, when dropping and adding alone do not give its order */
  | { kind: 'order'; itemIds: string[] }
  /** of the programme as a whole */
  | { kind: 'whole'; from: Partial<Whole>; to: Partial<Whole> }

type Whole = Omit<Snapshot, 'lines'>

/** What is another in the new version: nothing when both are the same. In the order of the programme, the whole last. */
export const differencesOf = (older: Snapshot, newer: Snapshot): Difference[] => {
  const { lines: before, ...wholeBefore } = older
  const { lines: after, ...wholeAfter } = newer
  const byId = new Map(before.map((line) => [line.itemId, line]))
  const stays = new Set(after.map(({ itemId }) => itemId))
  const removed = before
    .filter(({ itemId }) => !stays.has(itemId))
    .map(({ itemId }): Difference => ({ kind: 'removed', itemId }))
  const lines = after.flatMap((line, at): Difference[] => {
    const old = byId.get(line.itemId)
    if (!old) return [{ kind: 'added', at, line }]
    const fields = fieldsThatDiffer(old, line)
    return fields ? [{ kind: 'changed', itemId: line.itemId, ...fields }] : []
  })
  const whole = fieldsThatDiffer<Whole>(wholeBefore, wholeAfter)
  const itemIds = after.map(({ itemId }) => itemId)
  const inOrder = idsAfter(before, [...removed, ...lines])
  return [
    ...removed,
    ...lines,
    ...(isDeepStrictEqual(inOrder, itemIds) ? [] : [{ kind: 'order' as const, itemIds }]),
    ...(whole ? [{ kind: 'whole' as const, ...whole }] : []),
  ]
}

/** The newer version, made of the older one and what it changed. */
export const applyDifferences = (older: Snapshot, differences: readonly Difference[]): Snapshot => {
  const found = new Map(older.lines.map((line) => [line.itemId, line]))
  for (const one of differences) {
    if (one.kind === 'added') found.set(one.line.itemId, one.line)
    const line = one.kind === 'changed' ? found.get(one.itemId) : undefined
    if (one.kind === 'changed' && line) found.set(one.itemId, { ...line, ...one.to })
  }
  const order = differences.find((one) => one.kind === 'order')
  const itemIds = order?.itemIds ?? idsAfter(older.lines, differences)
  const whole = differences.find((one) => one.kind === 'whole')
  return { ...older, ...whole?.to, lines: itemIds.flatMap((id) => found.get(id) ?? []) }
}

const idsAfter = (before: readonly ReleasedLine[], differences: readonly Difference[]): string[] => {
  const gone = new Set(differences.flatMap((one) => (one.kind === 'removed' ? [one.itemId] : [])))
  const ids = before.map(({ itemId }) => itemId).filter((id) => !gone.has(id))
  for (const one of differences) if (one.kind === 'added') ids.splice(one.at, 0, one.line.itemId)
  return ids
}

const fieldsThatDiffer = <Fields extends object>(older: Fields, newer: Fields) => {
  const before = new Map(Object.entries(older))
  const after = Object.entries(newer).filter(([key, value]) => !isDeepStrictEqual(before.get(key), value))
  if (after.length === 0) return null
  const pick = (entries: [string, unknown][]) => {
    const chosen: Partial<Fields> = {}
    return Object.assign(chosen, Object.fromEntries(entries))
  }
  return { from: pick(after.map(([key]) => [key, before.get(key)])), to: pick(after) }
}
