import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { foundColumns } from './found-row.ts'

/** Of letters the latest are looked through: an institute writes ten thousands, and who asks looks for one of late. */
export const MOST_LETTERS = 10_000

/** Letters that left, by their subject; those that say the same in one circle are one line, with how many they are. */
export const lettersOf = (db: Db, instituteId: string) =>
  db
    .selectFrom(({ selectFrom }) =>
      selectFrom((latest) =>
        latest
          .selectFrom('letter')
          .where('letter.institute_id', '=', instituteId)
          .where('letter.subject', 'is not', null)
          .orderBy('letter.written', 'desc')
          .limit(MOST_LETTERS)
          .select([
            'letter.circle_id',
            'letter.subject',
            'letter.sought',
            'letter.written',
            'letter.written_at',
          ])
          .as('latest'),
      )
        .groupBy(['latest.circle_id', 'latest.subject'])
        .select(['latest.circle_id', 'latest.subject'])
        .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('latest.written').as('written')])
        // As an aggregate, so that each subject is looked through once and not once for every letter.
        .select(({ fn }) => [
          fn.max('latest.sought').as('sought'),
          fn.max('latest.written_at').as('written_at'),
        ])
        .as('letter'),
    )
    .leftJoin('circle', 'circle.id', 'letter.circle_id')
    .select(
      foundColumns('letter', {
        key: sql`(select newest.id from letter newest
          where newest.institute_id = ${instituteId} and newest.written = letter.written)`,
        title: sql`letter.subject`,
        detail: sql`letter.count`,
        day: sql`letter.written_at::date`,
        own: sql`letter.sought`,
      }),
    )

/** What people wrote to the institute, by subject and sender. */
export const mailsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('incoming_mail as mail')
    .leftJoin('circle', 'circle.id', 'mail.circle_id')
    .where('mail.institute_id', '=', instituteId)
    .where('mail.outcome', '=', 'person')
    .select(
      foundColumns('mail', {
        key: sql`mail.id`,
        title: sql`coalesce(nullif(mail.subject, ''), mail.from_name)`,
        note: sql`coalesce(nullif(mail.from_name, ''), mail.from_address)`,
        day: sql`mail.received_at::date`,
        own: sql`search_folded(concat_ws(' ', mail.subject, mail.from_name, mail.from_address))`,
      }),
    )
