import { createHash } from 'node:crypto'
import type { Snapshot } from './snapshot.ts'

/**
 * The mark of what somebody saw before they released: another working version gives another mark, the same one the
 * same mark however it was read.
 */
export const releaseMark = (snapshot: Snapshot): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(snapshot)))
    .digest('base64url')

// PostgreSQL keeps the keys of an object in an order of its own.
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
