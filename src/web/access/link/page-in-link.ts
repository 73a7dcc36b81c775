import type { Request } from 'express'
import type { Key } from '../../../access/find-link.ts'
import type { Db } from '../../../db/connect.ts'
import type { LinkRequest, MeetingPage } from '../../../db/letter-tables.ts'
import { isId } from '../is-id.ts'

/** Which of a participant's pages a link leads to. */
export interface PageInLink {
  /** it again, for the button */
  query: string
  /** Where it stands below the first page; '' for that one, and when there is no such meeting any more. */
  find: (db: Db) => Promise<string>
}

/** The page that the address of a link asks for. An address is anybody's to make up: only pages that we know are followed. */
export const pageInLink = (req: Request, { purpose, subjectId }: Key): PageInLink => {
  const { page: wanted, meeting } = req.query
  const meetingId = typeof meeting === 'string' && isId(meeting) ? meeting : null
  const page = purpose === 'participant' ? PAGES.find((known) => known === wanted) : undefined
  if (page) return { query: `?page=${page}`, find: async () => `/${page}` }
  const about = purpose === 'participant' ? MEETING_PAGES.find((known) => known === wanted) : undefined
  if (!about || !meetingId) return { query: '', find: async () => '' }
  return {
    query: `?page=${about}&meeting=${meetingId}`,
    find: async (db) => {
      const number = await numberOf(db, meetingId, subjectId)
      return number === undefined ? '' : `/meetings/${number}${PATHS[about]}`
    },
  }
}

const PAGES = ['news', 'cases'] as const satisfies LinkRequest['page'][]
const MEETING_PAGES = ['day', 'answer', 'evaluation', 'report', 'outcome'] as const satisfies MeetingPage[]

/** Where each stands below the page of its meeting. */
const PATHS: Record<MeetingPage, string> = {
  day: '',
  answer: '/answer',
  evaluation: '/evaluation',
  report: '/report',
  outcome: '/outcome',
}

const numberOf = async (db: Db, meetingId: string, registrationId: string): Promise<number | undefined> => {
  const meeting = await db
    .selectFrom('meeting')
    .innerJoin('registration', 'registration.circle_id', 'meeting.circle_id')
    .where('meeting.id', '=', meetingId)
    .where('registration.id', '=', registrationId)
    .select('meeting.number')
    .executeTakeFirst()
  return meeting?.number
}
