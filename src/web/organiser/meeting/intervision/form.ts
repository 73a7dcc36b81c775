import { z } from 'zod'
import { oneLine } from '../../../../circle/typed-text.ts'
import { type Group, LONGEST_ROOM, MOST_GROUPS } from '../../../../intervision/group.ts'
import type { MemberMove } from '../../../../intervision/move-member.ts'
import { isId } from '../../../access/is-id.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../typed.ts'

/** One group as it was typed. */
export interface GroupForm {
  groupId: string
  typed: Typed
  faults: Faults
  version: number
  /** null when there are faults */
  input: { room: string; facilitatorId: string | null; caseId: string | null } | null
}

const choice = z.union([z.literal('').transform(() => null), z.uuid('noChoice')])
const groupInput = z.object({ room: oneLine(LONGEST_ROOM), facilitatorId: choice, caseId: choice })

/** What the form of a group holds, field by field. */
export const typedGroup = (group: Pick<Group, 'room' | 'facilitatorId' | 'caseId'>): Typed => ({
  room: group.room,
  facilitatorId: group.facilitatorId ?? '',
  caseId: group.caseId ?? '',
})

/** Reads a posted group. @param facilitatorIds who may be chosen: nobody else can be, also not by hand */
export const parseGroup = (body: unknown, groupId: string, facilitatorIds: readonly string[]): GroupForm => {
  const typed: Typed = { room: '', facilitatorId: '', caseId: '', ...typedOf(body) }
  const parsed = groupInput.safeParse(typed)
  const isStranger = typed.facilitatorId !== '' && !facilitatorIds.includes(typed.facilitatorId ?? '')
  return {
    groupId,
    typed,
    faults: { ...faultsOf(parsed.error), ...(isStranger ? { facilitatorId: 'noChoice' } : {}) },
    version: Number(/^\d{1,9}$/.exec(typed.version ?? '')?.[0] ?? 0),
    input: isStranger ? null : (parsed.data ?? null),
  }
}

/** Reads how many groups are asked for; null when it is no whole number from 0 to MOST_GROUPS. */
export const parseCount = (typed: string): number | null => {
  const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  return count <= MOST_GROUPS ? count : null
}

/** The value of a button that moves somebody: who, from where, to where; a dash is no group. */
export const moveValue = (registrationId: string, from: string | null, to: string | null): string =>
  [registrationId, from ?? '-', to ?? '-'].join(':')

/** Reads such a value; null when it is none. */
export const parseMove = (body: unknown): Omit<MemberMove, 'meetingId'> | null => {
  const [registrationId = '', from = '', to = '', ...more] = (typedOf(body).move ?? '').split(':')
  const isRight = [from, to].every((id) => id === '-' || isId(id)) && isId(registrationId)
  if (!isRight || more.length > 0) return null
  return { registrationId, from: from === '-' ? null : from, to: to === '-' ? null : to }
}
