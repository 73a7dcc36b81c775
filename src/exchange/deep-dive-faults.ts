import type { CircleFile } from './circle-file.ts'

/**
 * Deep dives that stand in the file twice, that no item of their meeting names, that differ from it in minutes, or whose
 * form is not that of their parts; and experts whom nobody can know.
 */
export const deepDiveFaults = ({ deepDives = [], meetings, people }: CircleFile): string[] => {
  const persons = new Set(people.map(({ id }) => id))
  const ids = deepDives.map(({ id }) => id)
  const unknown = (path: string, id: string | null | undefined) =>
    id && !persons.has(id) ? [`${path}: nothing in this file has the id ${JSON.stringify(id)}`] : []
  return [
    ...meetings.flatMap(({ agenda }, at) =>
      agenda.flatMap(({ deepDiveId }, row) =>
        deepDiveId && !ids.includes(deepDiveId)
          ? [
              `meetings[${at}].agenda[${row}].deepDiveId: nothing in this file has the id ${JSON.stringify(deepDiveId)}`,
            ]
          : [],
      ),
    ),
    ...deepDives.flatMap((dive, at) => {
      const path = `deepDives[${at}]`
      const first = ids.indexOf(dive.id)
      if (first < at) return [`${path}.id: ${JSON.stringify(dive.id)} stands in deepDives[${first}] already`]
      return [
        ...itemFaults(dive, meetings, path),
        ...partFaults(dive, path),
        ...unknown(`${path}.expertId`, dive.expertId),
        ...(dive.experts ?? []).flatMap(({ personId, name }, row) =>
          personId || name
            ? unknown(`${path}.experts[${row}].personId`, personId)
            : [`${path}.experts[${row}]: an expert needs a personId or a name`],
        ),
      ]
    }),
  ]
}

type Dive = NonNullable<CircleFile['deepDives']>[number]

const itemFaults = ({ id, meetingId, minutes }: Dive, meetings: CircleFile['meetings'], path: string) => {
  const meeting = meetings.find((one) => one.id === meetingId)
  if (!meeting) return [`${path}.meetingId: nothing in this file has the id ${JSON.stringify(meetingId)}`]
  const [item, ...more] = meeting.agenda.filter(({ deepDiveId }) => deepDiveId === id)
  if (!item || more.length > 0 || item.type !== 'verdieping')
    return [`${path}: not exactly one verdieping of its meeting has it as its deepDiveId`]
  return item.minutes === minutes
    ? []
    : [`${path}.minutes: ${minutes}, but its item of the agenda has ${item.minutes}`]
}

const partFaults = ({ form, parts = [] }: Dive, path: string) => {
  const forms = form?.split('+') ?? []
  if (parts.length === 0)
    return forms.length > 1 ? [`${path}.form: ${form} needs parts that have these forms`] : []
  const missing = forms.filter((word, at) => at > 0 && !parts.some(({ kind }) => kind === word))
  return [
    ...(form ? [] : [`${path}.form: is missing, but there are parts`]),
    ...missing.map((word) => `${path}.form: no part is a ${word}`),
  ]
}
