import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import type { CasesInFile, GroupsInFile } from './cases-in-file.ts'
import type { Keys } from './file-meeting.ts'
import { caseReaders, caseStates, inFile } from './file-words.ts'

/**
 * The cases and groups of a circle as the file has them, and the key of each of these cases by its id; no case that was withdrawn, and nobody who is not in the file.
 * Two statements.
 * @param meetingKeys id of a meeting → its key
 */
export const fileIntervision = async (
  db: Db,
  slug: string,
  keys: Pick<Keys, 'people'>,
  meetingKeys: Map<string, string>,
): Promise<{ cases: CasesInFile; intervisionGroups: GroupsInFile; caseKeys: Map<string, string> }> => {
  const [rows, groups] = await Promise.all([readCases(db, slug), readGroups(db, slug)])
  const caseKeys = new Map(rows.map(({ id, key }, at) => [id, key ?? `casus-${at + 1}`]))
  return {
    caseKeys: new Map(
      rows.filter(({ state }) => state !== 'withdrawn').map(({ id }) => [id, caseKeys.get(id) ?? '']),
    ),
    cases: rows.flatMap((row) => {
      if (row.state === 'withdrawn') return []
      return [
        {
          id: caseKeys.get(row.id) ?? '',
          ...known('meetingId', meetingKeys.get(row.meetingId ?? '')),
          ...known('bringerId', keys.people.get(row.bringerId ?? '')),
          titleNl: row.title,
          situationNl: row.situation,
          questionNl: row.question,
          triedNl: row.tried,
          confidentiality: inFile(caseReaders, row.readBy),
          status: inFile(caseStates, row.state),
          ...outcomeOf(row),
        },
      ]
    }),
    intervisionGroups: groups.map((group) => ({
      meetingId: meetingKeys.get(group.meetingId) ?? '',
      number: group.number,
      ...known('roomNl', group.room || undefined),
      ...known('facilitatorId', keys.people.get(group.facilitatorId ?? '')),
      ...known('caseId', caseKeys.get(group.caseId ?? '')),
      memberIds: group.members.flatMap(({ id }) => keys.people.get(id) ?? []),
    })),
  }
}

// Outer join: a case of which nothing was told has none of these.
const outcomeOf = (row: {
  insights: string | null
  chosenAdvice: string | null
  firstStep: string | null
  firstStepDue: string | null
  followUp: string | null
}) => {
  const outcome = {
    ...(row.insights ? { insightsNl: row.insights.split('\n').filter((line) => line.trim() !== '') } : {}),
    ...known('chosenAdviceNl', row.chosenAdvice || undefined),
    ...known('firstStepNl', row.firstStep || undefined),
    ...known('firstStepDue', row.firstStepDue ?? undefined),
    ...known('followUpNl', row.followUp || undefined),
  }
  return Object.keys(outcome).length === 0 ? {} : { outcome }
}

const readCases = (db: Db, slug: string) =>
  db
    .selectFrom('case_offer')
    .innerJoin('circle', 'circle.id', 'case_offer.circle_id')
    .leftJoin('registration', 'registration.id', 'case_offer.registration_id')
    .leftJoin('case_outcome as outcome', 'outcome.case_id', 'case_offer.id')
    .where('circle.slug', '=', slug)
    .orderBy('case_offer.offered_at')
    .orderBy('case_offer.import_key')
    .orderBy('case_offer.id')
    .select(['case_offer.id', 'case_offer.import_key as key', 'case_offer.meeting_id as meetingId'])
    .select(['registration.person_id as bringerId', 'case_offer.title', 'case_offer.question'])
    .select(['case_offer.situation', 'case_offer.tried', 'case_offer.read_by as readBy', 'case_offer.state'])
    .select(['outcome.insights', 'outcome.chosen_advice as chosenAdvice', 'outcome.first_step as firstStep'])
    .select(['outcome.first_step_due as firstStepDue', 'outcome.follow_up as followUp'])
    .execute()

const readGroups = (db: Db, slug: string) =>
  db
    .selectFrom('intervision_group')
    .innerJoin('meeting', 'meeting.id', 'intervision_group.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.slug', '=', slug)
    .orderBy('meeting.number')
    .orderBy('intervision_group.number')
    .select(['meeting.id as meetingId', 'intervision_group.number', 'intervision_group.room'])
    .select([
      'intervision_group.facilitator_person_id as facilitatorId',
      'intervision_group.case_id as caseId',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('intervision_member')
          .innerJoin('registration', 'registration.id', 'intervision_member.registration_id')
          .whereRef('intervision_member.group_id', '=', 'intervision_group.id')
          .where('registration.state', '=', 'confirmed')
          .orderBy('registration.arrival')
          .select('registration.person_id as id'),
      ).as('members'),
    )
    .execute()

const known = <Name extends string>(name: Name, value: string | undefined) =>
  // The cast: a computed property name loses its literal type.
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: string }
