import type { CircleFile } from './circle-file.ts'

/** Results that stand in the file twice, or belong to a meeting, case or person that is not in it. */
export const resultFaults = ({ results = [], meetings, cases = [], people }: CircleFile): string[] => {
  const ids = results.map(({ id }) => id)
  const unknown = (known: { id: string }[], id: string | null | undefined, path: string) =>
    !id || known.some((one) => one.id === id)
      ? []
      : [`${path}: nothing in this file has the id ${JSON.stringify(id)}`]
  return results.flatMap(({ id, meetingId, caseId, toldById }, at) => {
    const first = ids.indexOf(id)
    return [
      ...(first < at ? [`results[${at}].id: ${JSON.stringify(id)} stands in results[${first}] already`] : []),
      ...unknown(meetings, meetingId, `results[${at}].meetingId`),
      ...unknown(cases, caseId, `results[${at}].caseId`),
      ...unknown(people, toldById, `results[${at}].toldById`),
    ]
  })
}
