import type { Db } from '../db/connect.ts'
import { LEAST_TO_READ } from '../evaluation/evaluation.ts'
import type { EvaluationsInFile } from './evaluations-in-file.ts'
import { inFile, progressInFile } from './file-words.ts'

/**
 * The evaluations of a circle as the file has them, without who said what. Meetings of which fewer than three answered
 * are left out: it would be plain whose they are. One statement. @param meetings id of a meeting → its key
 */
export const fileEvaluations = async (
  db: Db,
  slug: string,
  meetings: Map<string, string>,
): Promise<EvaluationsInFile> => {
  const rows = await readEvaluations(db, slug)
  const responsesOf = (meetingId: string, meeting: string) =>
    rows
      .filter((row) => row.meetingId === meetingId)
      .map((row) => ({
        id: row.key ?? row.id,
        meetingId: meeting,
        anonymous: true as const,
        immediateValue: row.usefulness,
        oneThingNl: row.takesHome,
        ...(row.nextTime ? { changeNl: row.nextTime } : {}),
        ...(row.progress ? { progress: inFile(progressInFile, row.progress) } : {}),
        ...(row.mayQuote ? { mayQuote: true } : {}),
      }))
  return Object.fromEntries(
    [...meetings]
      .map(([id, key]) => [key, { responses: responsesOf(id, key) }] as const)
      .filter(([, { responses }]) => responses.length >= LEAST_TO_READ),
  )
}

const readEvaluations = (db: Db, slug: string) =>
  db
    .selectFrom('evaluation')
    .innerJoin('meeting', 'meeting.id', 'evaluation.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.slug', '=', slug)
    .orderBy('evaluation.import_key')
    .orderBy('evaluation.id')
    .select(['evaluation.id', 'evaluation.import_key as key', 'evaluation.meeting_id as meetingId'])
    .select(['evaluation.usefulness', 'evaluation.takes_home as takesHome', 'evaluation.progress'])
    .select(['evaluation.next_time as nextTime', 'evaluation.may_quote as mayQuote'])
    .execute()
