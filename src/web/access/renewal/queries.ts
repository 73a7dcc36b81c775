import { DAYS_FOR_PARTICIPANTS, oldestOpenDay } from '../../../access/link-life.ts'
import type { Trx } from '../../../db/connect.ts'
import { CURRENT_STATES } from '../../../db/registration-tables.ts'
import { standsIn, substitutes } from '../../../registration/substitutes.ts'

/** Registrations of this address whose page is open still: not ended, last meeting no more than 70 days ago. */
export const openRegistrations = (trx: Trx, email: string, now: Temporal.Instant) =>
  trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('meeting', 'meeting.circle_id', 'registration.circle_id')
    .select('registration.id')
    .where('person.email', '=', email)
    .where('registration.state', 'in', CURRENT_STATES)
    .groupBy('registration.id')
    .having((eb) =>
      eb.or([
        eb(eb.fn.max('meeting.held_on'), '>=', oldestOpenDay(now, DAYS_FOR_PARTICIPANTS)),
        eb(eb.fn.count('meeting.id'), '=', 0),
      ]),
    )
    .execute()

/** Circles open for registration for which this address got a link, and has not registered. */
export const unfinishedRegistrations = (trx: Trx, email: string) =>
  trx
    .selectFrom('access_link')
    .innerJoin('circle', 'circle.id', 'access_link.subject_id')
    .select('circle.id')
    .distinct()
    .where('access_link.purpose', '=', 'registration')
    .where('access_link.email', '=', email)
    .where('circle.phase', '=', 'registrationOpen')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registration')
            .innerJoin('person', 'person.id', 'registration.person_id')
            .select('registration.id')
            .whereRef('registration.circle_id', '=', 'circle.id')
            .where('person.email', '=', email)
            .where('registration.state', 'in', CURRENT_STATES),
        ),
      ),
    )
    .execute()

/** Host sections that this address may write, until 30 days after their meeting. */
export const openHostSections = (trx: Trx, email: string, now: Temporal.Instant) =>
  trx
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .select('host_editor.id')
    .where('host_editor.email', '=', email)
    .where('host_editor.revoked_at', 'is', null)
    .where('meeting.held_on', '>=', oldestOpenDay(now))
    .orderBy('meeting.held_on')
    .execute()

/** Experts of this address who were asked for a meeting, until 30 days after it. */
export const openExperts = (trx: Trx, email: string, now: Temporal.Instant) =>
  trx
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('expert.email', '=', email)
    .where('expert.asked_at', 'is not', null)
    .where('expert.revoked_at', 'is', null)
    .where('meeting.held_on', '>=', oldestOpenDay(now))
    .orderBy('meeting.held_on')
    .select('expert.id')
    .execute()

/** Meetings to which this address comes in the place of somebody else, until 30 days afterwards. */
export const openSubstitutions = (trx: Trx, email: string, now: Temporal.Instant) =>
  substitutes(trx)
    .where('substitute.email', '=', email)
    .where(standsIn)
    .where('meeting.held_on', '>=', oldestOpenDay(now))
    .orderBy('meeting.held_on')
    .select('substitute.id')
    .execute()
