import type { Db } from '../../src/db/connect.ts'
import type { CaseReadBy, CaseState } from '../../src/db/intervision-tables.ts'
import { NOW } from '../support/moment.ts'

interface CaseWish {
  circleId: string
  registrationId: string | null
  meetingId?: string | null
  title?: string
  readBy?: CaseReadBy
  state?: CaseState
}

/** A case of somebody: `aCase(db, { circleId, registrationId, readBy: 'circle' })`. */
export const aCase = async (db: Db, wish: CaseWish): Promise<{ id: string; title: string }> =>
  db
    .insertInto('case_offer')
    .values({
      circle_id: wish.circleId,
      registration_id: wish.registrationId,
      meeting_id: wish.meetingId ?? null,
      import_key: null,
      title: wish.title ?? 'Woondeal zonder trekker',
      question: 'Hoe maak ik het eigenaarschap gedeeld?',
      situation: 'Vijf gemeenten tekenden een afspraak.',
      tried: 'Een actielijst rondgestuurd.',
      read_by: wish.readBy ?? 'group',
      state: wish.state ?? 'offered',
      offered_at: NOW,
    })
    .returning(['id', 'title'])
    .executeTakeFirstOrThrow()

/** A group of a meeting with its case, facilitator (a person) and members (registrations). */
export const aGroup = async (
  db: Db,
  wish: { meetingId: string; number?: number; caseId?: string; facilitatorId?: string; members?: string[] },
): Promise<{ id: string }> => {
  const group = await db
    .insertInto('intervision_group')
    .values({
      meeting_id: wish.meetingId,
      number: wish.number ?? 1,
      facilitator_person_id: wish.facilitatorId ?? null,
      case_id: wish.caseId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = (wish.members ?? []).map((registration_id) => ({
    group_id: group.id,
    meeting_id: wish.meetingId,
    registration_id,
  }))
  if (rows.length > 0) await db.insertInto('intervision_member').values(rows).execute()
  if (wish.caseId)
    await db.updateTable('case_offer').set({ state: 'placed' }).where('id', '=', wish.caseId).execute()
  return group
}
