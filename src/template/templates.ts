import type { Db, Trx } from '../db/connect.ts'
import type { TemplateItem } from '../db/template-tables.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { shapeOf } from '../programme/default-minutes.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { takeProgramme } from './take-programme.ts'

export interface Template {
  id: string
  name: string
  format: 'wholeDay' | 'halfDay'
  items: TemplateItem[]
}

/** Characters of a template's name. */
export const LONGEST_NAME = 80

/** Templates of one institute at most. */
export const MOST_TEMPLATES = 100

/** The templates that the organisers of an institute made, by name. */
export const findTemplates = (db: Db | Trx, instituteId: string): Promise<Template[]> =>
  db
    .selectFrom('programme_template')
    .where('institute_id', '=', instituteId)
    .select(['id', 'name', 'format', 'items'])
    .orderBy('name')
    .orderBy('id')
    .execute()

/**
 * Keeps the programme of a meeting as a template of its institute. Refused when another has that name, capitals aside,
 * when the meeting has no items, or when there are as many templates as there can be.
 */
export const makeTemplate = async (
  trx: Trx,
  { instituteId, meetingId, name }: { instituteId: string; meetingId: string; name: string },
  now: Temporal.Instant,
): Promise<Outcome<{ templateId: string }, 'nameTaken' | 'empty' | 'tooMany'>> => {
  const meeting = await trx
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .executeTakeFirstOrThrow()
  const items = await takeProgramme(trx, meetingId)
  if (items.length === 0) return refused('empty')
  if ((await findTemplates(trx, instituteId)).length >= MOST_TEMPLATES) return refused('tooMany')
  const made = await trx
    .insertInto('programme_template')
    .values({
      institute_id: instituteId,
      name,
      format: shapeOf(minuteOfDay(meeting.startsAt), minuteOfDay(meeting.endsAt)),
      items: JSON.stringify(items),
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? done({ templateId: made.id }) : refused('nameTaken')
}

/**
 * Throws a template away; the meetings that began with it stay as they are. Twice is the same as once.
 * @returns what was thrown away, for who wants it back; undefined when it was gone already
 */
export const removeTemplate = (
  trx: Trx,
  { instituteId, templateId }: { instituteId: string; templateId: string },
): Promise<Template | undefined> =>
  trx
    .deleteFrom('programme_template')
    .where('institute_id', '=', instituteId)
    .where('id', '=', templateId)
    .returning(['id', 'name', 'format', 'items'])
    .executeTakeFirst()

/** Puts a template back that was thrown away. Refused as makeTemplate is; done when it is there already. */
export const returnTemplate = async (
  trx: Trx,
  { instituteId, template }: { instituteId: string; template: Template },
  now: Temporal.Instant,
): Promise<Outcome<null, 'nameTaken' | 'tooMany'>> => {
  const there = await findTemplates(trx, instituteId)
  if (there.some(({ id }) => id === template.id)) return done(null)
  if (there.length >= MOST_TEMPLATES) return refused('tooMany')
  const { id, name, format, items } = template
  const made = await trx
    .insertInto('programme_template')
    .values({ id, institute_id: instituteId, name, format, items: JSON.stringify(items), made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? done(null) : refused('nameTaken')
}
