import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { HostTask } from '../../../programme/host-tasks.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { PageHead } from '../../parts.ts'
import { doneButton, doneCount, type TaskList, taskLines } from '../../task-list.ts'
import type { MeetingOfTasks } from './queries.ts'

/** `host/tasks`: what the host has to do for its meeting and when, and what the organiser does. */
export interface HostTasksPage {
  head: PageHead
  lists: TaskList[]
}

interface HostReader {
  t: Translate
  language: Language
  today: string
  /** where the tasks are */
  href: string
}

/** The page: the host's own tasks with a button each, and those of the organiser to know of. */
export const hostTasksPage = (
  meeting: MeetingOfTasks,
  all: HostTask[],
  { href, ...reader }: HostReader,
): HostTasksPage => {
  const { t, language } = reader
  const tasks = all.filter(({ isRemoved }) => !isRemoved)
  const [own, others] = [
    tasks.filter(({ responsible }) => responsible === 'host'),
    tasks.filter(({ responsible }) => responsible === 'organiser'),
  ]
  const city = meeting.place || t('host:cityToBeDecided')
  return {
    head: {
      back: null,
      kicker: t('host:kicker', { number: meeting.number, count: meeting.count, circle: meeting.circle }),
      title: t('tasks:titleOfHost', { city }),
      lead: t('tasks:lead', { ...doneCount(own), day: dayInWords(meeting.heldOn, language) }),
    },
    lists: [
      {
        id: 'host',
        title: t('tasks:ofHost', { city }),
        items: taskLines(own, meeting, reader, (task) => [doneButton(task, href, t)]),
        empty: t('tasks:none'),
      },
      {
        id: 'organiser',
        title: t('tasks:ofOrganiser'),
        items: taskLines(others, meeting, reader, () => []),
        empty: t('tasks:none'),
      },
    ],
  }
}
