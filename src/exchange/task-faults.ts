import { weeksBeforeOf } from '../programme/task-due.ts'
import { MOST_WEEKS } from '../programme/task-input.ts'
import type { CircleFile } from './circle-file.ts'

/** Tasks that stand in the file twice, belong to no meeting of it, or are due on a day that no number of weeks gives. */
export const taskFaults = ({ hostTasks = [], meetings }: CircleFile): string[] => {
  const days = new Map(meetings.map(({ id, date }) => [id, date]))
  const ids = hostTasks.map(({ id }) => id)
  return hostTasks.flatMap(({ id, meetingId, dueOn }, at) => {
    const first = ids.indexOf(id)
    if (first < at)
      return [`hostTasks[${at}].id: ${JSON.stringify(id)} stands in hostTasks[${first}] already`]
    const heldOn = days.get(meetingId)
    if (!heldOn)
      return [`hostTasks[${at}].meetingId: nothing in this file has the id ${JSON.stringify(meetingId)}`]
    const weeks = weeksBeforeOf(heldOn, dueOn)
    return weeks === null || weeks > MOST_WEEKS.before || -weeks > MOST_WEEKS.after
      ? [`hostTasks[${at}].dueOn: ${dueOn} is no whole number of weeks before or after ${heldOn}`]
      : []
  })
}
