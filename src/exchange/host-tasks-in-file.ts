import { z } from 'zod'
import type { TaskResponsible } from '../db/task-tables.ts'
import type { ImportedTasks } from '../programme/import-tasks.ts'
import { dueDay, weeksBeforeOf } from '../programme/task-due.ts'
import { day, filled, oneOf } from './file-values.ts'
import { inFile, responsibles } from './file-words.ts'

/** What has to be done for the meetings, in the order of each meeting's own list. */
export const hostTasksInFile = z.array(
  z.object({
    id: filled,
    meetingId: filled,
    titleNl: filled.refine((title) => title.trim().length <= 200, { error: 'is longer than 200 characters' }),
    responsible: oneOf(responsibles),
    dueOn: day,
    status: oneOf({ open: false, gedaan: true }),
  }),
)

type TasksInFile = z.infer<typeof hostTasksInFile>

interface MeetingInFile {
  id: string
  date: string
  start: string
  end: string
}

/** What import needs for the tasks of one meeting. @param tasks of all meetings; undefined when the file has no such part */
export const tasksFor = (
  meetingId: string,
  meeting: MeetingInFile,
  tasks: TasksInFile | undefined,
): ImportedTasks => ({
  meetingId,
  startsAt: meeting.start,
  endsAt: meeting.end,
  tasks:
    tasks
      ?.filter((task) => task.meetingId === meeting.id)
      .map((task) => ({
        key: task.id,
        title: task.titleNl.trim(),
        // Never nothing: a day that no number of weeks gives is a fault of the file.
        weeksBefore: weeksBeforeOf(meeting.date, task.dueOn) ?? 0,
        responsible: responsibles[task.responsible],
        isDone: task.status === 'gedaan',
      })) ?? null,
})

interface MeetingWithTasks {
  number: number
  heldOn: string
  tasks: {
    key: string | null
    title: string
    weeksBefore: number
    responsible: TaskResponsible
    isDone: boolean
  }[]
}

/** The tasks of a meeting as the file has them. */
export const fileTasks = (meetingKey: string, { number, heldOn, tasks }: MeetingWithTasks): TasksInFile =>
  tasks.map((task, at) => ({
    id: task.key ?? `taak-${number}-${at + 1}`,
    meetingId: meetingKey,
    titleNl: task.title,
    responsible: inFile(responsibles, task.responsible),
    dueOn: dueDay(heldOn, task.weeksBefore).toString(),
    status: task.isDone ? 'gedaan' : 'open',
  }))
