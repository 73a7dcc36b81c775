import type { Trx } from '../db/connect.ts'
import { withdrawDrafts } from '../mail/drafts.ts'
import { moveEdits } from '../mail/edit-letter.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { dayInWords } from '../time/day-words.ts'
import {
  factsForHost,
  type HostEditorForLetters,
  hostEditorsForLetters,
  letterToHost,
} from './host-editors-for-letters.ts'
import {
  type DueTask,
  dueTasks,
  markOf,
  REMINDER,
  type WrittenReminder,
  writtenReminders,
} from './reminder-rows.ts'

/**
 * Sees to it that each host editor of a meeting has one draft that reminds of what is late or coming and was not told to
 * them before, and that no other draft is left: one whose tasks are done, or whose meeting was moved or cancelled, is
 * withdrawn, and written anew for what remains. Drafts that are still true stay as they are.
 */
export const remindHost = async (
  trx: Trx,
  { meetingId }: { meetingId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const meeting = await lockMeeting(trx, meetingId)
  const due = await dueTasks(trx, meeting, dayOf(now))
  const written = await writtenReminders(trx, meetingId)
  const editors = await hostEditorsForLetters(trx).where('meeting.id', '=', meetingId).execute()
  const plans = editors.map((editor) => planFor(editor, due, written))
  const kept = new Set(plans.flatMap((plan) => plan.keptId ?? []))
  const drafts = written.filter(({ state, letterId }) => state === 'draft' && !kept.has(letterId))
  await withdrawDrafts(
    trx,
    drafts.map(({ letterId }) => letterId),
    'tasksChanged',
  )
  for (const { editor, keptId, fresh } of plans)
    if (!keptId && fresh.length > 0) await writeReminder(trx, editor, fresh, now)
  await moveEdits(
    trx,
    drafts.map(({ letterId }) => letterId),
  )
}

/** Whether all that a draft reminds of is still to be done, on the days that it names, by a host who may know. */
export const isStillTrue = async (
  trx: Trx,
  { meetingId, letterId }: { meetingId: string; letterId: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const meeting = await lockMeeting(trx, meetingId)
  const due = new Set((await dueTasks(trx, meeting, dayOf(now))).map(markOf))
  const written = await writtenReminders(trx, meetingId)
  const draft = written.find((one) => one.letterId === letterId)
  const editors = await hostEditorsForLetters(trx).where('meeting.id', '=', meetingId).execute()
  if (!draft) return false
  const isTheirs = editors.some((editor) => letterToHost(editor).streamKey === draft.streamKey)
  return isTheirs && draft.tasks.every((mark) => due.has(mark))
}

const dayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()

interface Plan {
  editor: HostEditorForLetters
  fresh: DueTask[]
  /** the draft that says just this already */
  keptId: string | null
}

// What was sent, or what an organiser did not want to send, is not told again.
const planFor = (editor: HostEditorForLetters, due: DueTask[], all: WrittenReminder[]): Plan => {
  const own = all.filter(({ streamKey }) => streamKey === letterToHost(editor).streamKey)
  const told = new Set(
    own.filter(({ state }) => state !== 'draft' && state !== 'withdrawn').flatMap(({ tasks }) => tasks),
  )
  const fresh = due.filter((task) => !told.has(markOf(task)))
  const wanted = fresh.map(markOf).sort().join()
  const kept = own.find(({ state, tasks }) => state === 'draft' && tasks.toSorted().join() === wanted)
  return { editor, fresh, keptId: kept?.letterId ?? null }
}

const writeReminder = async (
  trx: Trx,
  editor: HostEditorForLetters,
  tasks: DueTask[],
  now: Temporal.Instant,
): Promise<void> => {
  const { language } = editor
  const letter = await writeLetter(
    trx,
    {
      ...letterToHost(editor),
      kind: REMINDER,
      dedupeKey: `${REMINDER}:${editor.id}:${now}`,
      facts: {
        ...factsForHost(editor),
        meeting: dayInWords(editor.heldOn, language),
        tasks: tasks.map(({ dueOn, title }) => `${dayInWords(dueOn, language)}: ${title}`),
      },
    },
    now,
  )
  if (!letter) return
  await trx
    .insertInto('host_task_reminder')
    .values(tasks.map(({ id, dueOn }) => ({ letter_id: letter.id, host_task_id: id, due_on: dueOn })))
    .execute()
}
