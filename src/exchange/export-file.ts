import type { CirclePersonKind } from '../db/circle-tables.ts'
import type { Db } from '../db/connect.ts'
import type { CircleFile } from './circle-file.ts'
import { fileIntervision } from './file-cases.ts'
import { deepDiveKeys, fileDeepDives, readDeepDives } from './file-deep-dives.ts'
import { fileEvaluations } from './file-evaluations.ts'
import { fileMeeting, fileVisits, type Keys, keyOf } from './file-meeting.ts'
import { fileNews } from './file-news.ts'
import { fileResults } from './file-results.ts'
import { formsOfAddress, inFile, personKinds, phases, pillarsInFile } from './file-words.ts'
import { fileTasks } from './host-tasks-in-file.ts'
import { type ReadCircle, readCircle } from './read-circle.ts'

/** Writes a circle in the format that import reads; null when no circle has this short name. */
export const exportFile = async (db: Db, slug: string): Promise<CircleFile | null> => {
  const circle = await readCircle(db, slug)
  if (!circle) return null
  const people = everybody(circle)
  const dives = await readDeepDives(db, slug)
  const keys: Keys = {
    people: new Map(people.map((person, at) => [person.id, person.key ?? `persoon-${at + 1}`])),
    organisations: new Map(
      circle.organisations.map(({ id, key }, at) => [id, key ?? `organisatie-${at + 1}`]),
    ),
    deepDives: deepDiveKeys(dives),
  }
  const meetingKeys = new Map(circle.meetings.map((meeting) => [meeting.id, keyOf(meeting)]))
  const { caseKeys, ...intervision } = await fileIntervision(db, slug, keys, meetingKeys)
  const idsByName = new Map(people.map((one) => [names(one).displayName, keys.people.get(one.id) ?? '']))
  return {
    schemaVersion: 1,
    language: 'nl',
    circle: fileCircle(circle, keys),
    organisations: circle.organisations.map(({ id, name, kind, city, province }) => ({
      id: keys.organisations.get(id) ?? '',
      name,
      type: kind,
      city,
      province,
    })),
    people: people.map((person) => ({
      id: keys.people.get(person.id) ?? '',
      kind: inFile(personKinds, person.kind),
      firstName: person.firstName,
      prefix: person.namePrefix,
      lastName: person.lastName,
      ...names(person),
      email: person.email,
      ...reference('organisationId', keys.organisations, person.organisationId),
      jobTitle: person.jobTitle,
      ...(person.formOfAddress ? { formOfAddress: inFile(formsOfAddress, person.formOfAddress) } : {}),
    })),
    participants: circle.participants.map((one) => ({
      personId: keys.people.get(one.personId) ?? '',
      offerNl: one.brings,
      learningQuestionNl: one.learningQuestion,
      joinedOn: one.registeredOn,
      ...(one.mayHost ? { mayHost: true } : {}),
      ...(one.state !== 'confirmed' ? { status: 'wachtlijst' as const } : {}),
    })),
    meetings: circle.meetings.map((meeting) => fileMeeting(meeting, keys)),
    projectVisits: circle.meetings.flatMap((meeting) => fileVisits(meeting, idsByName)),
    newsItems: await fileNews(db, slug, keys),
    ...intervision,
    deepDives: fileDeepDives(dives, meetingKeys, keys.people),
    hostTasks: circle.meetings.flatMap((meeting) => fileTasks(keyOf(meeting), meeting)),
    results: await fileResults(db, slug, { ...keys, meetings: meetingKeys, cases: caseKeys }),
    evaluations: await fileEvaluations(db, slug, meetingKeys),
  }
}

// People named in a file come first and in its order; who registered here follows.
const everybody = (circle: ReadCircle) => {
  const named = new Set(circle.people.map((person) => person.id))
  const kind: CirclePersonKind = 'participant'
  return [
    ...circle.people,
    ...circle.participants
      .filter((one) => !named.has(one.personId))
      .map((one) => ({ ...one, id: one.personId, key: null, kind })),
  ]
}

const fileCircle = (circle: ReadCircle, keys: Keys): CircleFile['circle'] => {
  const coordinator = circle.people.find(
    (person) =>
      person.kind === 'organiser' && person.email === circle.contactEmail && circle.contactPhone === '',
  )
  return {
    id: circle.key ?? `kring-${circle.slug}`,
    slug: circle.slug,
    nameNl: circle.title,
    kind: 'leerkring',
    ...(circle.theme ? { themeNl: circle.theme } : {}),
    centralQuestionNl: circle.centralQuestion,
    ...(circle.region ? { regionNl: circle.region } : {}),
    pillars: [...pillarsInFile],
    numberOfMeetings: circle.meetings.length,
    period: { from: circle.startsOn, to: circle.endsOn },
    status: inFile(phases, circle.phase),
    ...(coordinator
      ? { coordinatorId: keys.people.get(coordinator.id) ?? '' }
      : { contact: { name: circle.contactName, email: circle.contactEmail, phone: circle.contactPhone } }),
    maxParticipants: circle.capacity,
    ...(circle.partners.length > 0 ? { partners: circle.partners.map(({ name }) => name) } : {}),
  }
}

const names = (person: { firstName: string; namePrefix: string; lastName: string }) => ({
  displayName: [person.firstName, person.namePrefix, person.lastName].filter(Boolean).join(' '),
  sortName: `${person.lastName}, ${[person.firstName, person.namePrefix].filter(Boolean).join(' ')}`,
})

const reference = <Name extends string>(name: Name, keys: Map<string, string>, id: string | null) => {
  const key = keys.get(id ?? '')
  // The cast: a computed property name loses its literal type.
  return (key ? { [name]: key } : {}) as { [N in Name]?: string }
}
