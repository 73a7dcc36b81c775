import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import type { HostTask } from '../programme/host-tasks.ts'
import { IMPORTED } from '../programme/import-tasks.ts'
import { dueDay, type TaskTiming, taskTiming } from '../programme/task-due.ts'
import { dayInWords } from '../time/day-words.ts'
import type { Badge } from './parts.ts'

/** `task-list`: the tasks of one side, each with its last day and what can be said of it. */
export interface TaskList {
  id: string
  title: string
  items: TaskLine[]
  /** shown when there are none */
  empty: string
}

export interface TaskLine {
  id: string
  due: string
  isLate: boolean
  title: string
  badge: Badge | null
  note: string | null
  buttons: TaskButton[]
}

export interface TaskButton {
  action: string
  label: string
  /** heard behind the label, so that no two buttons sound the same */
  of: string
  look: 'primary' | 'secondary' | 'subtle'
}

interface TaskReader {
  t: Translate
  language: Language
  /** '2026-11-21' */
  today: string
}

interface MeetingOfTasks {
  heldOn: string
  state: 'planned' | 'cancelled'
}

/** The lines of tasks in the order given, what is done last. @param buttonsOf what whoever reads can do with a task */
export const taskLines = (
  tasks: HostTask[],
  meeting: MeetingOfTasks,
  reader: TaskReader,
  buttonsOf: (task: HostTask) => TaskButton[],
): TaskLine[] =>
  tasks.toSorted(doneLast).map((task) => {
    const timing = timingOf(task, meeting, reader.today)
    return {
      id: `task-${task.id}`,
      due: reader.t(timing === 'late' ? 'tasks:late' : 'tasks:due', {
        day: dayInWords(dueDay(meeting.heldOn, task.weeksBefore).toString(), reader.language),
      }),
      isLate: timing === 'late',
      title: task.title,
      badge: badgeOf(timing, reader),
      note: doneNote(task, reader),
      buttons: buttonsOf(task),
    }
  })

const doneLast = (one: HostTask, other: HostTask) =>
  Number(one.doneAt !== null) - Number(other.doneAt !== null)

/** The button that says a task is done, or that it is not after all. @param href where the tasks are */
export const doneButton = ({ id, title, doneAt }: HostTask, href: string, t: Translate): TaskButton => ({
  action: `${href}/${id}/${doneAt ? 'reopening' : 'completion'}`,
  label: t(doneAt ? 'tasks:reopen' : 'tasks:complete'),
  of: title,
  look: doneAt ? 'subtle' : 'secondary',
})

/** How many are done, of how many. */
export const doneCount = (tasks: HostTask[]): { done: number; count: number } => ({
  done: tasks.filter(({ doneAt }) => doneAt !== null).length,
  count: tasks.length,
})

/** How a task stands on this day. */
export const timingOf = (task: HostTask, meeting: MeetingOfTasks, today: string): TaskTiming =>
  taskTiming({ weeksBefore: task.weeksBefore, isDone: task.doneAt !== null }, meeting, today)

const BADGES: Partial<Record<TaskTiming, Badge['kind']>> = {
  done: 'ok',
  late: 'warning',
  soon: 'plain',
  missed: 'draft',
  dropped: 'draft',
}

const badgeOf = (timing: TaskTiming, { t }: TaskReader): Badge | null => {
  const kind = BADGES[timing]
  return kind ? { kind, text: t(`tasks:timing.${timing}`) } : null
}

const doneNote = ({ doneAt, doneBy }: HostTask, { t, language }: TaskReader): string | null =>
  doneAt && doneBy !== IMPORTED
    ? t('tasks:doneNote', {
        day: dayInWords(
          doneAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
          language,
          'medium',
        ),
        name: doneBy ?? '',
      })
    : null
