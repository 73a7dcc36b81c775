import type { Arrived } from './arrived.ts'

/**
 * What stands in somebody's calendar after these letters came in this order: the start of every event, by its UID.
 * @param habit how the program deals with versions. `thunderbird` keeps the highest SEQUENCE, but takes any CANCEL for
 *   the UID, however old. `evolution` takes whatever comes last.
 */
export const diaryAfter = (letters: Arrived[], habit: 'thunderbird' | 'evolution'): Map<string, string> => {
  const events = new Map<string, { start: string; sequence: number }>()
  for (const { method, uid, start, sequence } of letters) {
    if (method === null || uid === null || start === null || sequence === null) continue
    const known = events.get(uid)
    if (method === 'CANCEL') events.delete(uid)
    else if (habit === 'evolution' || !known || sequence >= known.sequence)
      events.set(uid, { start, sequence })
  }
  return new Map([...events].map(([uid, { start }]) => [uid, start]))
}
