import { sql } from 'kysely'
import { addOrganisation } from '../circle/add-organisation.ts'
import { copyOrganisations } from '../circle/copy-organisations.ts'
import { createCircle } from '../circle/create-circle.ts'
import type { Trx } from '../db/connect.ts'
import type { TemplateItem } from '../db/template-tables.ts'
import { planMeetings } from '../meeting/plan-meetings.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { copyCircleTasks } from '../programme/copy-preparation.ts'
import { findTemplates } from '../template/templates.ts'
import type { BegunCircle, BegunMeeting } from './begun-circle.ts'
import { keepPlannedHosts } from './planned-hosts.ts'
import { prepareMeetings } from './prepare-meetings.ts'

/**
 * Makes a circle in draft with its organisations, its meetings and their programmes, and keeps who will receive each
 * meeting. Nobody hears of it. The same form sent again finds the circle that it made; with another text it is refused.
 */
export const beginCircle = async (
  trx: Trx,
  input: BegunCircle,
  now: Temporal.Instant,
): Promise<Outcome<{ slug: string }, 'alreadyBegun'>> => {
  const begun = await findBegun(trx, input)
  if (begun) return begun.digest === input.digest ? done({ slug: begun.slug }) : refused('alreadyBegun')
  const { fromCircleId, instituteId } = input
  const { circleId, slug } = await createCircle(trx, { ...input.circle, instituteId }, now)
  if (fromCircleId) {
    await copyOrganisations(trx, { fromCircleId, toCircleId: circleId })
    await copyCircleTasks(trx, { fromCircleId, toCircleId: circleId })
  }
  const hosts = await addHosts(trx, { circleId, ...input }, now)
  // In the order in which they get their numbers.
  const meetings = input.meetings.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))
  const planned = await planMeetings(
    trx,
    { circleId, meetings: meetings.map((meeting) => lineOf(meeting, hosts, input)) },
    now,
  )
  // The meetings of a new circle meet nothing that could refuse them but their number, which the form keeps to.
  if (!planned.done) throw new Error(`the meetings of a new circle were refused: ${planned.reason}`)
  const made = planned.value.created.flatMap((created) => {
    const meeting = meetings[created.number - 1]
    return meeting ? [{ ...created, ...meeting, id: created.id }] : []
  })
  await prepareMeetings(trx, { meetings: made, items: await itemsOf(trx, input) }, now)
  const toTell = made.flatMap(({ id, host, organisation }) => {
    const organisationId = hosts.get(organisation)
    const { way, hostLanguage: language } = input
    return host && organisationId ? [{ meetingId: id, organisationId, way, language, ...host }] : []
  })
  await keepPlannedHosts(trx, { circleId, hosts: toTell })
  const { formId, digest } = input
  await trx.insertInto('begun_circle').values({ form_id: formId, circle_id: circleId, digest }).execute()
  return done({ slug })
}

// Who presses twice waits here until the first press is done, and then finds its circle.
const findBegun = async (trx: Trx, { formId, instituteId }: BegunCircle) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`begin ${formId}`}, 0))`.execute(trx)
  return trx
    .selectFrom('begun_circle')
    .innerJoin('circle', 'circle.id', 'begun_circle.circle_id')
    .where('form_id', '=', formId)
    .where('circle.institute_id', '=', instituteId)
    .select(['begun_circle.digest', 'circle.slug'])
    .executeTakeFirst()
}

/** The organisations that receive, by the name that was typed. */
const addHosts = async (
  trx: Trx,
  { circleId, instituteId, meetings }: BegunCircle & { circleId: string },
  now: Temporal.Instant,
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const { organisation: name, place: city } of meetings) {
    if (!name || ids.has(name)) continue
    const { organisationId } = await addOrganisation(trx, { circleId, instituteId, name, city }, now)
    ids.set(name, organisationId)
  }
  return ids
}

// A host that is still to be asked hosts nothing yet.
const lineOf = (meeting: BegunMeeting, hosts: Map<string, string>, { way }: BegunCircle) => {
  const { heldOn, startsAt, endsAt, timeZone, place, theme, organisation, host } = meeting
  const isAsked = way === 'ask' && host !== null
  const hostOrganisationId = isAsked ? null : (hosts.get(organisation) ?? null)
  return { heldOn, startsAt, endsAt, timeZone, place, theme, hostOrganisationId, existing: null }
}

const itemsOf = async (
  trx: Trx,
  { templateId, instituteId }: BegunCircle,
): Promise<TemplateItem[] | null> => {
  if (templateId === null) return null
  const templates = await findTemplates(trx, instituteId)
  return templates.find(({ id }) => id === templateId)?.items ?? null
}

const momentOf = ({ heldOn, startsAt }: BegunMeeting) => heldOn + startsAt
