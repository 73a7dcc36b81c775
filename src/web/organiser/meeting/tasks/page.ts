import type { HostTask } from '../../../../programme/host-tasks.ts'
import { dayInWords } from '../../../../time/day-words.ts'
import type { ActionForm, ErrorSummary, Submit } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { PageHead } from '../../../parts.ts'
import { doneButton, doneCount, type TaskButton, type TaskList, taskLines } from '../../../task-list.ts'
import type { Reader } from '../../reader.ts'
import { type TaskFields, taskFields } from '../../task-fields.ts'
import { faultSummary } from '../../typed.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'
import type { TaskForm } from './form.ts'

/** `organiser/meeting/tasks`: what host and organiser have to do for a meeting. */
export interface MeetingTasksPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  links: Link[]
  lists: TaskList[]
  removed: { title: string; items: { title: string; back: ActionForm | null }[] } | null
  /** null for who may only read */
  add: { title: string; refusal: string | null; action: string; fields: TaskFields; submit: Submit } | null
  fill: ActionForm | null
}

/** The page. @param refusal why a task that is right by itself was not added */
export const meetingTasksPage = (
  found: MeetingOfCircle,
  all: HostTask[],
  { form, refusal }: { form: TaskForm; refusal: 'tooMany' | null },
  reader: Reader,
): MeetingTasksPage => {
  const { t, language, mayChange } = reader
  const { meeting, circle } = found
  const href = `${hrefOf(found)}/tasks`
  const tasks = all.filter(({ isRemoved }) => !isRemoved)
  const removed = all.filter(({ isRemoved }) => isRemoved)
  const fields = taskFields(form, reader)
  const buttonsOf = (task: HostTask): TaskButton[] =>
    mayChange ? [doneButton(task, href, t), removal(task, href, reader)] : []
  const listOf = (side: HostTask['responsible'], title: string): TaskList => ({
    id: side,
    title,
    items: taskLines(
      tasks.filter(({ responsible }) => responsible === side),
      meeting,
      reader,
      buttonsOf,
    ),
    empty: t('tasks:none'),
  })
  return {
    head: {
      back: { label: t('organiser:meeting.number', { number: meeting.number }), href: hrefOf(found) },
      kicker: circle.title,
      title: t('tasks:title'),
      lead: t('tasks:lead', { ...doneCount(tasks), day: dayInWords(meeting.heldOn, language) }),
    },
    errorSummary: faultSummary(Object.values(fields), t),
    links: mayChange
      ? [{ label: t('tasks:list.title'), href: `/organiser/circles/${circle.slug}/tasks` }]
      : [],
    lists: [
      listOf('host', meeting.hostName ?? t('organiser:host.toBeDecided')),
      listOf('organiser', t('tasks:ofOrganiser')),
    ],
    removed: removed.length > 0 ? removedPart(removed, href, reader) : null,
    add: mayChange
      ? {
          title: t('tasks:add.title'),
          refusal: refusal && t(`tasks:add.${refusal}`),
          action: href,
          fields,
          submit: { label: t('tasks:add.submit'), note: null, quiet: null },
        }
      : null,
    fill: mayChange
      ? action(`${href}/list`, t('tasks:fill.button'), { note: t('tasks:fill.note'), look: 'secondary' })
      : null,
  }
}

const removal = ({ id, title }: HostTask, href: string, { t }: Reader): TaskButton => ({
  action: `${href}/${id}/removal`,
  label: t('tasks:remove'),
  of: title,
  look: 'subtle',
})

const removedPart = (tasks: HostTask[], href: string, { t, mayChange }: Reader) => ({
  title: t('tasks:removed'),
  items: tasks.map(({ id, title }) => ({
    title,
    back: mayChange ? action(`${href}/${id}/return`, t('tasks:return', { task: title })) : null,
  })),
})

const action = (
  address: string,
  label: string,
  { note = null, look = 'subtle' }: { note?: string | null; look?: ActionForm['look'] } = {},
): ActionForm => ({ action: address, hidden: [], label, look, isNegative: false, note })
