import type { CircleFile } from './circle-file.ts'

/** Cases and groups that contradict themselves, or name what is not in the file: one line each, with its path. */
export const caseFaults = (file: CircleFile): string[] => {
  const { cases = [], intervisionGroups: groups = [], meetings, people } = file
  const unknown = (known: { id: string }[], id: string | undefined, path: string) =>
    id === undefined || known.some((one) => one.id === id)
      ? []
      : [`${path}: nothing in this file has the id ${JSON.stringify(id)}`]
  return [
    ...doubles(cases.map(({ id }, at) => [id, `cases[${at}].id`])),
    ...cases.flatMap(({ meetingId, bringerId }, at) => [
      ...unknown(meetings, meetingId, `cases[${at}].meetingId`),
      ...unknown(people, bringerId, `cases[${at}].bringerId`),
    ]),
    ...groups.flatMap(({ meetingId, facilitatorId, caseId, memberIds }, at) => [
      ...unknown(meetings, meetingId, `intervisionGroups[${at}].meetingId`),
      ...unknown(people, facilitatorId, `intervisionGroups[${at}].facilitatorId`),
      ...unknown(cases, caseId, `intervisionGroups[${at}].caseId`),
      ...memberIds.flatMap((id, row) => unknown(people, id, `intervisionGroups[${at}].memberIds[${row}]`)),
    ]),
    ...doubles(
      groups.flatMap(({ caseId }, at) => (caseId ? [[caseId, `intervisionGroups[${at}].caseId`]] : [])),
    ),
    ...meetings.flatMap(({ id }) => groupFaults(groups, id)),
  ]
}

// Within one meeting: no number twice, nobody in two groups.
const groupFaults = (groups: NonNullable<CircleFile['intervisionGroups']>, meetingId: string): string[] => {
  const own = [...groups.entries()].filter(([, group]) => group.meetingId === meetingId)
  return [
    ...doubles(own.map(([at, { number }]) => [String(number), `intervisionGroups[${at}].number`])),
    ...doubles(
      own.flatMap(([at, { memberIds }]) =>
        memberIds.map((id, row): Place => [id, `intervisionGroups[${at}].memberIds[${row}]`]),
      ),
    ),
  ]
}

/** a value, and the path where it stands */
type Place = string[]

const doubles = (places: Place[]): string[] =>
  places.flatMap(([value, path], at) => {
    const first = places.findIndex(([other]) => other === value)
    return first < at
      ? [`${path}: ${JSON.stringify(value)} stands in ${places[first]?.[1]?.replace(/\.\w+$/, '')} already`]
      : []
  })
