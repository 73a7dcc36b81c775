import { sql } from 'kysely'
import { endedOn, seatedOn } from './seat-days.ts'
import type { LookBack, NextMeeting } from './standing.ts'

/** What a statement over `meeting` reads of the standing parts: numbers only, for everybody. */
export interface StandingRow {
  before: Record<'number' | 'results' | 'advice' | 'newcomers' | 'leavers', number> & { heldOn: string }
  next: NextMeeting
}

/**
 * Selects, as JSON, the last meeting on an earlier day that went on, with how much happened from that day until this one;
 * null when there is none. What happened on the day of a meeting counts for the next one.
 */
export const meetingBefore = sql<StandingRow['before'] | null>`(
  select jsonb_build_object(
    'number', before.number,
    'heldOn', before.held_on::text,
    'results', (select count(*) from result where result.circle_id = meeting.circle_id
      and result.removed_at is null and result.reached_on >= before.held_on and result.reached_on < meeting.held_on),
    'advice', (select count(*) from case_outcome outcome
      join case_offer on case_offer.id = outcome.case_id
      join meeting discussed on discussed.id = case_offer.meeting_id
      where case_offer.circle_id = meeting.circle_id and case_offer.state <> 'withdrawn'
      and (outcome.follow_up <> '' or outcome.first_step <> '')
      and discussed.held_on < meeting.held_on
      and (discussed.held_on >= before.held_on
        or (outcome.followed_up_on >= before.held_on and outcome.followed_up_on < meeting.held_on))),
    'newcomers', (select count(*) from registration where registration.circle_id = meeting.circle_id
      and registration.state = 'confirmed'
      and ${seatedOn} >= before.held_on and ${seatedOn} < meeting.held_on),
    'leavers', (select count(*) from registration where registration.circle_id = meeting.circle_id
      and registration.state in ('withdrawn', 'removed') and registration.confirmed_at is not null
      and ${endedOn} >= before.held_on and ${endedOn} < meeting.held_on))
  from meeting before
  where before.circle_id = meeting.circle_id and before.state = 'planned' and before.held_on < meeting.held_on
  order by before.held_on desc, before.number desc limit 1)`

/** Selects, as JSON, the first meeting on a later day that goes on; null when there is none. */
export const meetingAfter = sql<NextMeeting | null>`(
  select jsonb_build_object(
    'id', after.id,
    'number', after.number,
    'heldOn', after.held_on::text,
    'startsAt', to_char(after.starts_at, 'HH24:MI'),
    'endsAt', to_char(after.ends_at, 'HH24:MI'),
    'place', after.place,
    'host', coalesce(organisation.name, ''),
    'theme', after.theme)
  from meeting after left join organisation on organisation.id = after.host_organisation_id
  where after.circle_id = meeting.circle_id and after.state = 'planned' and after.held_on > meeting.held_on
  order by after.held_on, after.number limit 1)`

/** The same numbers as part of an agenda, with nothing in full. */
export const lookBackOf = (before: StandingRow['before'] | null): LookBack | null =>
  before && {
    number: before.number,
    heldOn: before.heldOn,
    results: { count: before.results, said: [] },
    advice: { count: before.advice, said: [] },
    newcomers: { count: before.newcomers, said: [] },
    leavers: { count: before.leavers, said: [] },
  }
