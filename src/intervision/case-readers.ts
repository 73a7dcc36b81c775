import type { CaseReadBy, CaseState } from '../db/intervision-tables.ts'

/** Somebody who asks to read cases. */
export type CaseReader =
  | { kind: 'organiser' }
  | { kind: 'participant'; registrationId: string; hasSeat: boolean }

/** What decides who may read a case. */
export interface CaseLock {
  readBy: CaseReadBy
  state: CaseState
  /** who brings it; null when nobody with a registration does */
  bringerId: string | null
  /** false when who brings it has no seat (any more) */
  bringerHasSeat: boolean
  /** registrations in the group that it is placed in; none when it is in no group */
  memberIds: readonly string[]
  /** registration of who facilitates that group; null when they have none in this circle */
  facilitatorId: string | null
}

/**
 * Whether somebody may read the text of a case, in the same circle. This is the one place where that is decided: whoever
 * shows a case asks it. Who brings a case always may. A case that was withdrawn, or whose bringer has no seat any more,
 * is read by no other participant; and only who has a seat reads those of others.
 */
export const mayReadCase = (reader: CaseReader, lock: CaseLock): boolean => {
  if (reader.kind === 'organiser') return lock.state !== 'withdrawn'
  if (reader.registrationId === lock.bringerId) return true
  if (!reader.hasSeat || !lock.bringerHasSeat || lock.state === 'withdrawn') return false
  switch (lock.readBy) {
    case 'circle':
      return true
    case 'group':
      return lock.memberIds.includes(reader.registrationId) || lock.facilitatorId === reader.registrationId
    case 'organiser':
      return false
  }
}
