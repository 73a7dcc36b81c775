import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { waitingLetters } from '../../access/organiser-row.ts'
import { underwayOfCircle } from './desk/desk-circle.ts'

/**
 * The stamp of the organiser's page of a circle, without working the page out: who is signed in, by the version of their
 * row and their institute's, the circle by the version of its row, and every change noted for it or its institute.
 * No row when the session has ended or belongs to no organiser.
 *
 * Why two looks within a minute that find the same stamp find the same facts: organiser, institute and circle are one row
 * each, and a row that is written again has another xmin. Every other table that the page shows notes its changes in
 * `circle_change`, in the transaction of the change, so a look sees both or neither. Ids become visible out of order, so
 * all of them are named and not only the highest. A change stays for an hour after it could be seen
 * (src/circle/forget-changes.ts), so none comes and goes between two looks. How many letters wait for a person, which the
 * menu says, and how far long work is, are small enough to be in the stamp itself. Stamp and facts are asked in one statement, and so of one moment.
 */
export const deskStamps = (db: Db, wanted: { sessionId: string; slug: string }) =>
  db
    .selectFrom('session')
    .innerJoin('organiser', (join) =>
      join.on(
        sql<boolean>`organiser.id = (session.sess ->> 'organiserId')::uuid and session.expire >= now()`,
      ),
    )
    .innerJoin('institute', 'institute.id', 'organiser.institute_id')
    .leftJoin('circle', (join) =>
      join.onRef('circle.institute_id', '=', 'institute.id').on('circle.slug', '=', wanted.slug),
    )
    .where('session.sid', '=', wanted.sessionId)
    .select(
      sql<string>`concat_ws(' ', organiser.id, organiser.xmin, institute.xmin, circle.id, circle.xmin, ${waitingLetters}, ${underwayOfCircle}, (
        select string_agg(id::text, ',' order by id) from circle_change
        where subject_id in (circle.id, institute.id)))`.as('stamp'),
    )
