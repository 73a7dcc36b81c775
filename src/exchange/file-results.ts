import type { Db } from '../db/connect.ts'
import type { Keys } from './file-meeting.ts'
import { inFile, resultTerms } from './file-words.ts'
import type { ResultsInFile } from './results-in-file.ts'

/**
 * The results of a circle as the file has them, without those that were taken away; who told one only when they are in
 * the file. One statement.
 * @param meetings id of a meeting → its key
 * @param cases id of a case → its key
 */
export const fileResults = async (
  db: Db,
  slug: string,
  { people, meetings, cases }: Pick<Keys, 'people'> & Record<'meetings' | 'cases', Map<string, string>>,
): Promise<ResultsInFile> => {
  const rows = await readResults(db, slug)
  return rows.map((row, at) => ({
    id: row.key ?? `resultaat-${at + 1}`,
    term: inFile(resultTerms, row.term),
    meetingId: meetings.get(row.meetingId ?? '') ?? null,
    caseId: cases.get(row.caseId ?? '') ?? null,
    ...(people.has(row.personId ?? '') ? { toldById: people.get(row.personId ?? '') } : {}),
    textNl: row.sentence,
    date: row.reachedOn,
  }))
}

const readResults = (db: Db, slug: string) =>
  db
    .selectFrom('result')
    .innerJoin('circle', 'circle.id', 'result.circle_id')
    .where('circle.slug', '=', slug)
    .where('result.removed_at', 'is', null)
    .orderBy('result.told_at')
    .orderBy('result.import_key')
    .orderBy('result.id')
    .select(['result.import_key as key', 'result.term', 'result.meeting_id as meetingId'])
    .select(['result.case_id as caseId', 'result.person_id as personId', 'result.sentence'])
    .select('result.reached_on as reachedOn')
    .execute()
