import { dueDay } from '../../../programme/task-due.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Link } from '../../layout.ts'
import { lateTasks } from '../late-tasks.ts'
import type { MeetingStatus } from '../missing.ts'
import type { Reader } from '../reader.ts'

/** How the tasks of a meeting stand, and by name what is late. */
export interface TasksPart {
  title: string
  text: string
  lateLabel: string
  late: string[]
  link: Link
}

/** The part of a meeting's page that is about the tasks of host and organiser. */
export const tasksPart = (
  meeting: MeetingStatus,
  href: string,
  { t, language, today }: Reader,
): TasksPart => {
  const late = lateTasks(meeting, today)
  return {
    title: t('tasks:title'),
    text: t('tasks:openCount', { count: meeting.openTasks.length }),
    lateLabel: t('tasks:lateCount', { count: late.length }),
    late: late.map(({ title, weeksBefore, responsible }) =>
      t('tasks:lateLine', {
        task: title,
        who: t(`tasks:choice.${responsible}`),
        day: dayInWords(dueDay(meeting.heldOn, weeksBefore).toString(), language, 'medium'),
      }),
    ),
    link: { label: t('tasks:link'), href: `${href}/tasks` },
  }
}
