import type { Trx } from '../db/connect.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { wallTimeOf } from '../time/day-words.ts'
import { whenInWords, whereInWords, wordsIn } from './calendar-words.ts'
import { slotLine } from './expert-slot.ts'
import { invitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'
import { circleForLetters } from './registration-facts.ts'

/**
 * Writes the letter that asks a guest expert for their part of a meeting, or gives who was asked before a new link; the
 * link is made when it leaves. Asking more than once within a minute writes one letter.
 * @throws when there is no such expert, they have no address or were taken off
 */
export const writeExpertInvitation = async (
  trx: Trx,
  { expertId }: { expertId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const expert = await expertForLetters(trx, expertId)
  const circle = await circleForLetters(trx, expert.circleId)
  const [row] = await meetingRows(trx, expert)
  if (!row || expert.email === null) throw new Error('an expert who is asked has a meeting and an address')
  const line = slotLine(row, expert.itemId)
  const { facts } = invitedMeeting(row)
  const times = line && { startsAt: wallTimeOf(line.startMinute), endsAt: wallTimeOf(line.endMinute) }
  await writeLetter(
    trx,
    {
      instituteId: circle.instituteId,
      circleId: circle.id,
      kind: 'expertInvitation',
      streamKey: `expert:${expertId}`,
      dedupeKey: `expertInvitation:${expertId}:${now.toString().slice(0, 16)}`,
      sender: { name: circle.senderName, address: circle.senderAddress },
      recipient: { name: expert.name, address: expert.email },
      language: expert.language,
      facts: {
        name: expert.name,
        circle: circle.title,
        slot: expert.slot,
        when: whenInWords({ ...facts, ...times }, expert.language),
        where: whereInWords(facts, wordsIn(expert.language)),
        contact: circle.contact,
      },
      linkRequests: [{ name: 'link', purpose: 'expert', subjectId: expertId }],
    },
    now,
  )
}

const expertForLetters = (trx: Trx, expertId: string) =>
  trx
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('expert.id', '=', expertId)
    .where('expert.revoked_at', 'is', null)
    .select(['expert.name', 'expert.email', 'expert.language', 'item.id as itemId', 'item.title as slot'])
    .select(['meeting.id as meetingId', 'meeting.circle_id as circleId'])
    .executeTakeFirstOrThrow()
