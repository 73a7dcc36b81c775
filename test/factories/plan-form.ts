import type { Db } from '../../src/db/connect.ts'

/** One row of the plan's form, as typed. */
export interface Row {
  id?: string
  version?: string
  heldOn?: string
  startsAt?: string
  endsAt?: string
  place?: string
  hostOrganisationId?: string
  theme?: string
  overlapIsMeant?: string
}

/** A row in which nothing is filled in but the times it begins with. */
export const EMPTY: Row = {
  heldOn: '',
  startsAt: '09:30',
  endsAt: '16:30',
  place: '',
  hostOrganisationId: '',
  theme: '',
}

/** The plan as a browser posts it: every name with the number of its row. */
export const planForm = (rows: Row[]): Record<string, string> => ({
  rows: String(rows.length),
  ...Object.assign(
    {},
    ...rows.map((row, at) =>
      Object.fromEntries(
        Object.entries({ ...EMPTY, ...row }).map(([name, value]) => [`${name}-${at + 1}`, value]),
      ),
    ),
  ),
})

/** The meetings of the only circle, by number. */
export const plannedMeetings = (db: Db) =>
  db
    .selectFrom('meeting')
    .select([
      'id',
      'number',
      'held_on as heldOn',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'place',
      'host_organisation_id as hostOrganisationId',
      'theme',
      'version',
      'calendar_version as calendarVersion',
    ])
    .orderBy('number')
    .execute()

/** A meeting as the form shows it. */
export const asRow = (meeting: Awaited<ReturnType<typeof plannedMeetings>>[number]): Row => ({
  id: meeting.id,
  version: String(meeting.version),
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  hostOrganisationId: meeting.hostOrganisationId ?? '',
  theme: meeting.theme,
})
