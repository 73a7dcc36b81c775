import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { foundColumns } from './found-row.ts'

/** Everybody with a registration, a line for each circle: their name may be asked with its prefix or without. */
export const peopleOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('registration')
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .where('circle.institute_id', '=', instituteId)
    .select(
      foundColumns('person', {
        key: sql`registration.id`,
        title: sql`concat_ws(' ', person.first_name, nullif(person.name_prefix, ''), person.last_name)`,
        note: sql`concat_ws(' · ', organisation.name, nullif(person.job_title, ''))`,
        detail: sql`registration.state`,
        day: sql`registration.registered_on`,
        own: sql`concat_ws(' ', person.name_sought, person.sought, organisation.sought)`,
      }),
    )

/** Who may fill in the section of a host city. */
export const hostsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('host_editor as editor')
    .innerJoin('meeting', 'meeting.id', 'editor.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('editor.revoked_at', 'is', null)
    .select(
      foundColumns('host', {
        key: sql`editor.id`,
        number: sql`meeting.number`,
        title: sql`editor.name`,
        note: sql`meeting.place`,
        day: sql`meeting.held_on`,
        own: sql`search_folded(concat_ws(' ', editor.name, editor.email))`,
        context: sql`concat_ws(' ', meeting.name_sought, circle.name_sought)`,
      }),
    )

/** Who was personally asked and did not register yet. */
export const inviteesOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('invitee')
    .innerJoin('circle', 'circle.id', 'invitee.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('invitee.registered_at', 'is', null)
    .where('invitee.revoked_at', 'is', null)
    .select(
      foundColumns('invitee', {
        key: sql`invitee.id`,
        title: sql`coalesce(nullif(invitee.name, ''), invitee.email)`,
        day: sql`invitee.invited_at::date`,
        own: sql`search_folded(concat_ws(' ', invitee.name, invitee.email))`,
      }),
    )

/** Who signed up for an information meeting. */
export const guestsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('information_guest as guest')
    .innerJoin('information_meeting as information', 'information.id', 'guest.information_meeting_id')
    .innerJoin('circle', 'circle.id', 'information.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .select(
      foundColumns('guest', {
        key: sql`guest.id`,
        title: sql`concat_ws(' ', guest.first_name, nullif(guest.name_prefix, ''), guest.last_name)`,
        note: sql`guest.organisation`,
        day: sql`information.held_on`,
        own: sql`search_folded(concat_ws(' ', guest.first_name, guest.name_prefix, guest.last_name, guest.email, guest.organisation))`,
      }),
    )

/** Who comes to one meeting in the place of a participant. */
export const substitutesOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('substitute')
    .innerJoin('meeting', 'meeting.id', 'substitute.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('substitute.ended_at', 'is', null)
    .select(
      foundColumns('substitute', {
        key: sql`substitute.id`,
        number: sql`meeting.number`,
        title: sql`substitute.name`,
        note: sql`meeting.place`,
        day: sql`meeting.held_on`,
        own: sql`search_folded(concat_ws(' ', substitute.name, substitute.email))`,
        context: sql`concat_ws(' ', meeting.name_sought, circle.name_sought)`,
      }),
    )

/** Guest experts, each with the item that they were named for. */
export const expertsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('expert.revoked_at', 'is', null)
    .select(
      foundColumns('expert', {
        key: sql`item.id`,
        number: sql`meeting.number`,
        title: sql`expert.name`,
        note: sql`meeting.place`,
        detail: sql`expert.state`,
        day: sql`meeting.held_on`,
        own: sql`search_folded(concat_ws(' ', expert.name, expert.email, expert.biography))`,
        context: sql`concat_ws(' ', meeting.name_sought, circle.name_sought)`,
      }),
    )
