import type { CircleFile } from './circle-file.ts'

/** News that stands in the file twice, or belongs to no meeting or nobody of it. */
export const newsFaults = ({ newsItems = [], meetings, people }: CircleFile): string[] => {
  const ids = newsItems.map(({ id }) => id)
  const unknown = (known: { id: string }[], id: string, path: string) =>
    known.some((one) => one.id === id)
      ? []
      : [`${path}: nothing in this file has the id ${JSON.stringify(id)}`]
  return newsItems.flatMap(({ id, meetingId, submittedById }, at) => {
    const first = ids.indexOf(id)
    return [
      ...(first < at
        ? [`newsItems[${at}].id: ${JSON.stringify(id)} stands in newsItems[${first}] already`]
        : []),
      ...unknown(meetings, meetingId, `newsItems[${at}].meetingId`),
      ...unknown(people, submittedById, `newsItems[${at}].submittedById`),
    ]
  })
}
