import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import type { CaseReadBy, CaseState } from '../db/intervision-tables.ts'
import type { CaseOutcome } from './case-outcome.ts'
import { type CaseReader, mayReadCase } from './case-readers.ts'

/** A case as somebody may read it. */
export interface ReadableCase {
  id: string
  title: string
  question: string
  situation: string
  tried: string
  readBy: CaseReadBy
  state: CaseState
  version: number
  meetingId: string | null
  /** '2026-12-10', the day of that meeting */
  meetingHeldOn: string | null
  /** registration of who brings it */
  bringerId: string | null
  bringer: { firstName: string; namePrefix: string; lastName: string } | null
  /** false when who brings it has no seat (any more) */
  bringerHasSeat: boolean
  /** the group that it is placed in */
  groupId: string | null
  /** what became of it; null while nobody told */
  outcome: ToldOutcome | null
}

export interface ToldOutcome extends CaseOutcome {
  /** '2026-11-20', when the follow-up was last told; null while there is none, or it came with a file */
  followedUpOn: string | null
  version: number
}

/**
 * The cases of a circle that this reader may read, in the order in which they were offered; one statement. No other
 * case leaves this function, in whole or in part.
 */
export const readableCases = async (
  db: Db,
  { circleId, reader }: { circleId: string; reader: CaseReader },
): Promise<ReadableCase[]> => (await casesForReaders(db, circleId))(reader)

/** As `readableCases`, for any number of readers of the same circle: what each may read, still in one statement. */
export const casesForReaders = async (
  db: Db,
  circleId: string,
): Promise<(reader: CaseReader) => ReadableCase[]> => {
  const rows = await casesOf(db, circleId)
  return (reader) =>
    rows.flatMap(({ members, facilitatorId, bringerState, firstName, namePrefix, lastName, ...one }) => {
      const bringerHasSeat = bringerState === 'confirmed'
      const lock = { ...one, bringerHasSeat, facilitatorId, memberIds: members.map(({ id }) => id) }
      if (!mayReadCase(reader, lock)) return []
      const bringer =
        firstName === null ? null : { firstName, namePrefix: namePrefix ?? '', lastName: lastName ?? '' }
      return [{ ...one, bringer, bringerHasSeat }]
    })
}

const casesOf = (db: Db, circleId: string) =>
  db
    .selectFrom('case_offer')
    .leftJoin('registration', 'registration.id', 'case_offer.registration_id')
    .leftJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('intervision_group', 'intervision_group.case_id', 'case_offer.id')
    .leftJoin('meeting', 'meeting.id', 'case_offer.meeting_id')
    .where('case_offer.circle_id', '=', circleId)
    .select(['case_offer.id', 'case_offer.title', 'case_offer.question', 'case_offer.situation'])
    .select(['case_offer.tried', 'case_offer.read_by as readBy', 'case_offer.state', 'case_offer.version'])
    .select(['case_offer.meeting_id as meetingId', 'case_offer.registration_id as bringerId'])
    .select(['registration.state as bringerState', 'person.first_name as firstName'])
    .select(['person.name_prefix as namePrefix', 'person.last_name as lastName'])
    .select(['intervision_group.id as groupId', 'meeting.held_on as meetingHeldOn'])
    .select((eb) => [
      eb
        .selectFrom('registration as leading')
        .whereRef('leading.circle_id', '=', 'case_offer.circle_id')
        .whereRef('leading.person_id', '=', 'intervision_group.facilitator_person_id')
        .where('leading.state', '=', 'confirmed')
        .select('leading.id')
        .as('facilitatorId'),
      jsonArrayFrom(
        eb
          .selectFrom('intervision_member')
          .whereRef('intervision_member.group_id', '=', 'intervision_group.id')
          .select('intervision_member.registration_id as id'),
      ).as('members'),
      jsonObjectFrom(
        eb
          .selectFrom('case_outcome as outcome')
          .whereRef('outcome.case_id', '=', 'case_offer.id')
          .select(['outcome.insights', 'outcome.chosen_advice as chosenAdvice'])
          .select(['outcome.first_step as firstStep', 'outcome.first_step_due as firstStepDue'])
          .select(['outcome.follow_up as followUp', 'outcome.followed_up_on as followedUpOn'])
          .select('outcome.version'),
      ).as('outcome'),
    ])
    .orderBy('case_offer.offered_at')
    // All cases of a file were offered when it was taken in.
    .orderBy('case_offer.import_key')
    .orderBy('case_offer.id')
    .execute()
