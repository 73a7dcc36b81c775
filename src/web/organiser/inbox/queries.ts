import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'

const MOST = 100

/** What people wrote, the oldest that nobody handled first, then the latest that somebody did. */
export const findMails = (db: Db, instituteId: string) =>
  db
    .selectFrom('incoming_mail as mail')
    .leftJoin('circle', 'circle.id', 'mail.circle_id')
    .leftJoin('organiser', 'organiser.id', 'mail.handled_by')
    .where('mail.institute_id', '=', instituteId)
    .where('mail.outcome', '=', 'person')
    .orderBy(sql`mail.state = 'new'`, 'desc')
    .orderBy(sql`case when mail.state = 'new' then mail.received_at end`)
    .orderBy('mail.received_at', 'desc')
    .limit(MOST)
    .select(['mail.id', 'mail.from_name as fromName', 'mail.from_address as fromAddress', 'mail.subject'])
    .select(['mail.body', 'mail.state', 'mail.received_at as receivedAt', 'mail.handled_at as handledAt'])
    .select(['circle.title as circle', 'organiser.name as handledBy'])
    .execute()

/** The addresses that are marked, with how many letters wait for each. */
export const findMarked = (db: Db, instituteId: string) =>
  db
    .selectFrom('undeliverable_address as marked')
    .where('marked.institute_id', '=', instituteId)
    .orderBy('marked.since')
    .limit(MOST)
    .select(['marked.address', 'marked.since', 'marked.words'])
    .select((eb) =>
      eb
        .selectFrom('letter')
        .whereRef('letter.institute_id', '=', 'marked.institute_id')
        .whereRef('letter.recipient_address', '=', 'marked.address')
        .where('letter.state', '=', 'blocked')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('waiting'),
    )
    .execute()

/** The last answers that participants gave in their calendars. */
export const findAnswers = (db: Db, instituteId: string) =>
  db
    .selectFrom('calendar_answer as answer')
    .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
    .innerJoin('registration', 'registration.id', 'invitation.registration_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .leftJoin('substitute', 'substitute.id', 'invitation.substitute_id')
    .where('circle.institute_id', '=', instituteId)
    .orderBy('answer.given', 'desc')
    .limit(MOST)
    .select(['answer.status', 'answer.received_at as receivedAt', 'answer.is_trusted as isTrusted'])
    .select(['answer.is_older as isOlder', 'circle.title as circle', 'meeting.number'])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'substitute.name as substitute'])
    .execute()

/** How the reading of mailboxes goes. */
export const findReadings = (db: Db) =>
  db
    .selectFrom('mailbox_reading')
    .orderBy('mailbox')
    .select(['mailbox', 'read_at as readAt', 'failed_at as failedAt', 'fault'])
    .execute()

export type MailLine = Awaited<ReturnType<typeof findMails>>[number]
export type MarkedLine = Awaited<ReturnType<typeof findMarked>>[number]
export type AnswerLine = Awaited<ReturnType<typeof findAnswers>>[number]
export type ReadingLine = Awaited<ReturnType<typeof findReadings>>[number]
