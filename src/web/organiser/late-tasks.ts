import { taskTiming } from '../../programme/task-due.ts'
import type { MeetingStatus } from './missing.ts'

/** The tasks of a meeting, of its host and of its organiser, that are late on this day; what was due first on top. */
export const lateTasks = (
  meeting: Pick<MeetingStatus, 'heldOn' | 'state' | 'openTasks'>,
  today: string,
): MeetingStatus['openTasks'] =>
  meeting.openTasks.filter((task) => taskTiming({ ...task, isDone: false }, meeting, today) === 'late')
