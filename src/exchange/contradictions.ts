import { wallTimeOf } from '../time/day-words.ts'
import { caseFaults } from './case-faults.ts'
import type { CircleFile } from './circle-file.ts'
import { deepDiveFaults } from './deep-dive-faults.ts'
import { evaluationFaults } from './evaluation-faults.ts'
import { newsFaults } from './news-faults.ts'
import { resultFaults } from './result-faults.ts'
import { taskFaults } from './task-faults.ts'
import { timesInFile } from './times-in-file.ts'

/** What each part says is right by itself, but not beside the others: one line per fault, with its path. */
export const contradictions = (file: CircleFile): string[] => [
  ...doubles(
    'organisations',
    file.organisations.map((one) => one.id),
  ),
  ...doubles(
    'people',
    file.people.map((one) => one.id),
  ),
  ...doubles(
    'people',
    file.people.map((one) => one.email),
    'email',
  ),
  ...doubles(
    'meetings',
    file.meetings.map((one) => one.id),
  ),
  ...doubles(
    'meetings',
    file.meetings.map((one) => String(one.number)),
    'number',
  ),
  ...doubles(
    'participants',
    file.participants.map((one) => one.personId),
    'personId',
  ),
  ...strangers(file),
  ...circleFaults(file),
  ...taskFaults(file),
  ...newsFaults(file),
  ...caseFaults(file),
  ...resultFaults(file),
  ...evaluationFaults(file),
  ...deepDiveFaults(file),
  ...file.meetings.flatMap((meeting, at) => meetingFaults(meeting, file.projectVisits, `meetings[${at}]`)),
]

const doubles = (part: string, values: string[], key = 'id') =>
  values.flatMap((value, at) =>
    values.indexOf(value) < at
      ? [
          `${part}[${at}].${key}: ${JSON.stringify(value)} stands in ${part}[${values.indexOf(value)}] already`,
        ]
      : [],
  )

const strangers = (file: CircleFile) => {
  const organisations = new Set(file.organisations.map((one) => one.id))
  const people = new Set(file.people.map((one) => one.id))
  const meetings = new Set(file.meetings.map((one) => one.id))
  const unknown = (known: Set<string>, id: string | null | undefined, path: string) =>
    id && !known.has(id) ? [`${path}: nothing in this file has the id ${JSON.stringify(id)}`] : []
  return [
    ...unknown(people, file.circle.coordinatorId, 'circle.coordinatorId'),
    ...file.people.flatMap((one, at) =>
      unknown(organisations, one.organisationId, `people[${at}].organisationId`),
    ),
    ...file.participants.flatMap((one, at) => unknown(people, one.personId, `participants[${at}].personId`)),
    ...file.projectVisits.flatMap((one, at) =>
      unknown(meetings, one.meetingId, `projectVisits[${at}].meetingId`),
    ),
    ...file.meetings.flatMap((one, at) => [
      ...unknown(organisations, one.hostOrganisationId, `meetings[${at}].hostOrganisationId`),
      ...unknown(people, one.hostPersonId, `meetings[${at}].hostPersonId`),
      ...one.agenda.flatMap((item, row) =>
        unknown(people, item.leadId, `meetings[${at}].agenda[${row}].leadId`),
      ),
    ]),
  ]
}

const circleFaults = ({ circle, meetings }: CircleFile) => [
  ...(circle.period.from > circle.period.to ? ['circle.period: it ends before it begins'] : []),
  ...(circle.numberOfMeetings === meetings.length
    ? []
    : [`circle.numberOfMeetings: ${circle.numberOfMeetings}, but meetings has ${meetings.length}`]),
  ...(circle.coordinatorId || circle.contact
    ? []
    : ['circle.contact: a circle needs a contact or a coordinatorId']),
]

// Times of the items follow from their minutes; a file that says otherwise would be silently changed.
const meetingFaults = (
  meeting: CircleFile['meetings'][number],
  visits: CircleFile['projectVisits'],
  path: string,
) => {
  if (meeting.start >= meeting.end) return [`${path}.end: ${meeting.end} is not after ${meeting.start}`]
  const lines = timesInFile(meeting, visits)
  return meeting.agenda.flatMap((item, row) => {
    const { startMinute = 0, endMinute = 0, minutes = 0 } = lines[row] ?? {}
    const [start, end] = [wallTimeOf(startMinute), wallTimeOf(endMinute)]
    const at = `${path}.agenda[${row}]`
    return [
      ...(item.leastMinutes && item.leastMinutes > item.minutes
        ? [`${at}.leastMinutes: ${item.leastMinutes} is more than its ${item.minutes} minutes`]
        : []),
      ...(item.order === row + 1 ? [] : [`${at}.order: ${item.order} stands in place ${row + 1}`]),
      ...(item.start === start
        ? []
        : [`${at}.start: ${item.start}, but what stands before it gives ${start}`]),
      ...(item.end === end
        ? []
        : [`${at}.end: ${item.end}, but ${minutes} minutes after ${start} is ${end}`]),
    ]
  })
}
