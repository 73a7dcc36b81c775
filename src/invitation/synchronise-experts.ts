import type { Db, Trx } from '../db/connect.ts'
import type { CirclePhase } from '../db/schema.ts'
import { type Calendar, catchUp, lockPhase, type Synchronised } from './catch-up.ts'
import { type ExpertRow, loadExpertInvitations, loadSlots, saveExpertInvitations } from './expert-rows.ts'
import { invitedSlot, slotLine } from './expert-slot.ts'
import type { InvitationScope } from './invitation-rows.ts'
import { type MeetingRow, meetingRows } from './meeting-rows.ts'
import { circleForLetters } from './registration-facts.ts'

/**
 * Brings the calendars of guest experts up to what is true now: who confirmed gets their own part of the meeting, hears
 * when its time or place changes, and is told when it is off or they are no longer asked. Doing it twice changes nothing.
 * @throws CalendarFault when a calendar file cannot be made: a mistake of ours that undoes the whole change
 */
export const synchroniseExperts = async (
  trx: Trx,
  { circleId, isEdit = false }: Pick<InvitationScope, 'circleId' | 'isEdit'>,
  now: Temporal.Instant,
): Promise<Synchronised> => {
  const phase = await lockPhase(trx, circleId)
  return tellExperts(trx, { circleId, phase, isEdit }, now)
}

/** As `synchroniseExperts`, for who locked the circle by `lockPhase` already. */
export const tellExperts = async (
  trx: Trx,
  { circleId, phase, isEdit }: { circleId: string; phase: CirclePhase; isEdit: boolean },
  now: Temporal.Instant,
): Promise<Synchronised> => {
  const slots = await loadSlots(trx, circleId)
  if (slots.length === 0) return { invited: 0, updated: 0, cancelled: 0 }
  const circle = await circleForLetters(trx, circleId)
  const calendars = await expertCalendars(trx, circleId, slots, await meetingRows(trx, { circleId }))
  const { rows, synchronised } = await catchUp(trx, { circle, phase, calendars, isEdit }, now)
  await saveExpertInvitations(
    trx,
    rows.map(({ calendar, row }) => ({ ...row, expert_id: calendar.expertId })),
  )
  return synchronised
}

/** The calendars of guest experts, with what stands in them and what is so. */
export const expertCalendars = async (
  db: Db,
  circleId: string,
  slots: ExpertRow[],
  rows: MeetingRow[],
): Promise<(Calendar & { expertId: string })[]> => {
  const meetings = new Map(rows.map((row) => [row.id, row]))
  const running = new Map((await loadExpertInvitations(db, circleId)).map((one) => [one.expertId, one]))
  return slots.flatMap((slot): (Calendar & { expertId: string })[] => {
    const meeting = meetings.get(slot.meetingId)
    if (!meeting || slot.email === null) return []
    const { id: expertId, name, email: address, language } = slot
    return [
      {
        expertId,
        meeting: invitedSlot(meeting, slot),
        recipient: {
          key: { purpose: 'expert', subjectId: expertId },
          insteadOf: null,
          ...{ name, address, language },
        },
        isExpected:
          slot.state === 'confirmed' && slot.revokedAt === null && slotLine(meeting, slot.itemId) !== null,
        invitation: running.get(expertId) ?? null,
      },
    ]
  })
}
