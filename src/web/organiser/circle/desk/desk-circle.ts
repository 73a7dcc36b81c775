import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../../../../db/schema.ts'
import { underwayOf } from '../../underway/underway.ts'

/**
 * What the page of a circle tells beyond its meetings and people: hosts who were not told, who was asked and has not
 * answered, the drafts that wait, what the circle chose for its letters over time, and what is being worked on. Part of
 * one query.
 */
export const deskFacts = (eb: ExpressionBuilder<Database, 'circle'>) =>
  [
    jsonArrayFrom(
      eb
        .selectFrom('planned_host as planned')
        .innerJoin('meeting', 'meeting.id', 'planned.meeting_id')
        .whereRef('meeting.circle_id', '=', 'circle.id')
        .orderBy('meeting.number')
        .select([
          'meeting.number',
          'planned.organisation_id as organisationId',
          'planned.name',
          'planned.way',
        ]),
    ).as('plannedHosts'),
    jsonArrayFrom(
      eb
        .selectFrom('expert')
        .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
        .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
        .whereRef('meeting.circle_id', '=', 'circle.id')
        .where('expert.state', '=', 'asked')
        .where('expert.revoked_at', 'is', null)
        .orderBy('expert.named')
        .select(['meeting.number', 'item.id as itemId', 'expert.name']),
    ).as('askedExperts'),
    jsonArrayFrom(
      eb
        .selectFrom('host_request as request')
        .innerJoin('meeting', 'meeting.id', 'request.meeting_id')
        .innerJoin('organisation', 'organisation.id', 'request.organisation_id')
        .whereRef('meeting.circle_id', '=', 'circle.id')
        .where('request.state', '=', 'asked')
        .select(['meeting.number', 'request.name', 'organisation.name as organisation']),
    ).as('askedHosts'),
    sql<number>`(select count(*) from letter where letter.circle_id = circle.id and letter.state = 'draft')::int`.as(
      'drafts',
    ),
    jsonArrayFrom(
      eb
        .selectFrom('occasion_plan as plan')
        .whereRef('plan.circle_id', '=', 'circle.id')
        .select(['plan.kind', 'plan.days', 'plan.hour']),
    ).as('plans'),
    jsonArrayFrom(
      eb
        .selectFrom('letter_mode as mode')
        .whereRef('mode.circle_id', '=', 'circle.id')
        .select(['mode.kind', 'mode.mode']),
    ).as('modes'),
    underwayOfCircle.as('underway'),
  ] as const

/** What is being worked on for the circle of the statement; it notes no changes, so it is in the stamp of the page. */
export const underwayOfCircle = underwayOf({
  letter: sql`letter.circle_id = circle.id`,
  list: sql`of_list.id = circle.id`,
})
