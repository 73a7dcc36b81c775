import { importCircle, isTakenElsewhere } from '../circle/import-circle.ts'
import { importNews } from '../contribution/import-news.ts'
import type { Trx } from '../db/connect.ts'
import { importEvaluations } from '../evaluation/import-evaluations.ts'
import { importDeepDives } from '../expert/import-deep-dives.ts'
import { importResults } from '../harvest/import-results.ts'
import { importIntervision } from '../intervision/import-intervision.ts'
import { importMeetings } from '../meeting/import-meetings.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { importOrganisations, importPeople } from '../people/import-people.ts'
import { importItems } from '../programme/import-items.ts'
import { importSection } from '../programme/import-programme.ts'
import { importTasks } from '../programme/import-tasks.ts'
import { importParticipants } from '../registration/import-participants.ts'
import { intervisionFrom } from './cases-in-file.ts'
import type { CircleFile } from './circle-file.ts'
import { deepDivesFor } from './deep-dives-for.ts'
import { evaluationsFrom } from './evaluations-in-file.ts'
import { formsOfAddress, itemKinds, personKinds, phases } from './file-words.ts'
import { tasksFor } from './host-tasks-in-file.ts'
import { newsFrom } from './news-in-file.ts'
import { resultsFrom } from './results-in-file.ts'
import { sectionFrom } from './section-from.ts'

/**
 * Takes a whole circle into an institute. Whatever is there already under the same short name, address or number is
 * brought up to the file, never doubled, and nobody who registered meanwhile is lost. Nothing is mailed.
 * Refused when another institute has a circle with this short name.
 */
export const importFile = async (
  trx: Trx,
  { instituteId, file }: { instituteId: string; file: CircleFile },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string; slug: string }, 'slugTaken'>> => {
  if (await isTakenElsewhere(trx, file.circle.slug, instituteId)) return refused('slugTaken')
  const organisationIds = await importOrganisations(
    trx,
    { instituteId, organisations: organisationsOf(file) },
    now,
  )
  const personIds = await importPeople(trx, { instituteId, people: peopleOf(file), organisationIds }, now)
  const circleId = await importCircle(trx, circleOf(instituteId, file, organisationIds, personIds), now)
  const idOf = (ids: Map<string, string>, key: string | null | undefined) => ids.get(key ?? '') ?? null
  const meetings = file.meetings.map((meeting) => ({
    key: meeting.id,
    number: meeting.number,
    theme: meeting.themeNl,
    heldOn: meeting.date,
    startsAt: meeting.start,
    endsAt: meeting.end,
    timeZone: meeting.timezone,
    place: meeting.hostCity,
    hostOrganisationId: idOf(organisationIds, meeting.hostOrganisationId),
    hostPersonId: idOf(personIds, meeting.hostPersonId),
  }))
  const meetingIds = await importMeetings(trx, { circleId, meetings }, now)
  const itemIds = new Map<string, string>()
  for (const meeting of file.meetings) {
    const meetingId = meetingIds.get(meeting.id)
    if (!meetingId) continue
    const items = meeting.agenda.map((item) => ({
      key: item.id,
      kind: itemKinds[item.type],
      title: item.titleNl,
      minutes: item.minutes,
      leastMinutes: item.leastMinutes ?? null,
      fixedStart: item.fixedStart ?? null,
      leadPersonId: idOf(personIds, item.leadId),
      state: 'filled' as const,
    }))
    for (const [key, id] of await importItems(trx, { meetingId, items })) itemIds.set(key, id)
    await importTasks(trx, tasksFor(meetingId, meeting, file.hostTasks), now)
    await importSection(trx, { meetingId, section: sectionFrom(meeting, file), by: 'import' }, now)
  }
  await importDeepDives(trx, deepDivesFor(file, itemIds, personIds), now)
  const participants = file.participants.map((one) => ({
    personId: idOf(personIds, one.personId) ?? '',
    brings: one.offerNl,
    learningQuestion: one.learningQuestionNl,
    registeredOn: one.joinedOn,
    mayHost: one.mayHost ?? false,
    isWaiting: one.status === 'wachtlijst',
  }))
  await importParticipants(trx, { circleId, participants }, now)
  const news = newsFrom(file.newsItems ?? [], { meetingIds, personIds, people: file.people })
  await importNews(trx, { circleId, news })
  await importIntervision(trx, { circleId, ...intervisionFrom(file, { meetingIds, personIds }) }, now)
  const results = resultsFrom(file.results ?? [], { meetingIds, personIds })
  await importResults(trx, { circleId, results }, now)
  await importEvaluations(trx, evaluationsFrom(file.evaluations ?? {}, meetingIds), now)
  return done({ circleId, slug: file.circle.slug })
}

const organisationsOf = (file: CircleFile) =>
  file.organisations.map(({ id, name, type, city, province }) => ({
    key: id,
    name,
    kind: type,
    city,
    province,
  }))

const peopleOf = (file: CircleFile) =>
  file.people.map((person) => ({
    key: person.id,
    email: person.email,
    firstName: person.firstName,
    namePrefix: person.prefix,
    lastName: person.lastName,
    jobTitle: person.jobTitle,
    organisationKey: person.organisationId ?? null,
    formOfAddress: person.formOfAddress ? formsOfAddress[person.formOfAddress] : null,
  }))

const circleOf = (
  instituteId: string,
  { circle, organisations, people }: CircleFile,
  organisationIds: Map<string, string>,
  personIds: Map<string, string>,
) => {
  const coordinator = people.find((person) => person.id === circle.coordinatorId)
  return {
    instituteId,
    key: circle.id,
    slug: circle.slug,
    title: circle.nameNl,
    theme: circle.themeNl ?? '',
    centralQuestion: circle.centralQuestionNl,
    region: circle.regionNl ?? '',
    startsOn: circle.period.from,
    endsOn: circle.period.to,
    phase: phases[circle.status],
    capacity: circle.maxParticipants,
    contact: circle.contact ?? {
      name: [coordinator?.firstName, coordinator?.prefix, coordinator?.lastName].filter(Boolean).join(' '),
      email: coordinator?.email ?? '',
      phone: '',
    },
    partners: circle.partners ?? [],
    organisations: organisations.map(({ id }) => ({ key: id, id: organisationIds.get(id) ?? '' })),
    people: people.map(({ id, kind }) => ({ key: id, id: personIds.get(id) ?? '', kind: personKinds[kind] })),
  }
}
