import type { Generated } from 'kysely'

// What has to be done for a meeting, by whom and when; part of the hand-written schema.

export type TaskResponsible = 'host' | 'organiser'
export interface HostTaskTable {
  id: Generated<string>
  meeting_id: string
  import_key: string | null
  /** order within the meeting, from 1 */
  position: number
  title: string
  /** below zero: after the meeting */
  weeks_before: number
  responsible: TaskResponsible
  done_at: Temporal.Instant | null
  /** a name */
  done_by: string | null
  /** taken off the list; it can be put back */
  removed_at: Temporal.Instant | null
  version: Generated<number>
}

export type TaskFormat = 'wholeDay' | 'halfDay'
/** With what new meetings of a circle begin; a format without rows follows the list of this version. */
export interface CircleTaskTable {
  circle_id: string
  format: TaskFormat
  position: number
  title: string
  weeks_before: number
  responsible: TaskResponsible
}

/** Of which tasks a letter reminds, and the day that it names for each. */
export interface HostTaskReminderTable {
  letter_id: string
  host_task_id: string
  due_on: Day
}

type Day = string

export interface TaskTables {
  host_task: HostTaskTable
  circle_task: CircleTaskTable
  host_task_reminder: HostTaskReminderTable
}
