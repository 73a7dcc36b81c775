import { describe, expect, test } from '@jest/globals'
import { checkDrafts } from '../../src/invitation/check-drafts.ts'
import { sendDraft } from '../../src/mail/drafts.ts'
import { cancelMeeting } from '../../src/meeting/cancel-meeting.ts'
import { completeTask } from '../../src/programme/complete-task.ts'
import { revokeHostEditor } from '../../src/programme/host-editors.ts'
import { aMeetingWithTasks, MONDAY, morning } from '../factories/reminders.ts'
import { aTask } from '../factories/task.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const aWorld = () => aMeetingWithTasks(database().db)

describe('a draft that is about to leave', () => {
  const sendIt = async (world: Awaited<ReturnType<typeof aWorld>>, at: Temporal.Instant) => {
    const which = await world.draft()
    return world.run(async (trx) => {
      await checkDrafts(trx, { ...which, letterIds: [which.letterId] }, at)
      return sendDraft(trx, which, at)
    })
  }

  test('leaves when all that it says still holds', async () => {
    const world = await aWorld()
    await world.remind()
    expect(await sendIt(world, morning('2026-11-24'))).toEqual({ done: true, value: null })
    expect((await world.letters()).map(([, state]) => state)).toEqual(['written'])
  })

  test('leaves as it is when a task more is coming since', async () => {
    const world = await aWorld()
    await world.remind()
    await aTask(world.db, world.meetingId, { title: 'Fietsen huren', weeksBefore: 2, position: 9 })
    expect(await sendIt(world, MONDAY)).toEqual({ done: true, value: null })
    await world.remind(morning('2026-11-24'))
    expect(await world.letters()).toEqual([
      ['hanna', 'written', 'Route voorlopen,Catering bestellen'],
      ['hanna', 'draft', 'Fietsen huren'],
    ])
  })

  test.each([
    [
      'a task of it is done',
      ({ run, meetingId, late }: Awaited<ReturnType<typeof aWorld>>) =>
        run((trx) => completeTask(trx, { meetingId, taskId: late, by: 'Hanna' }, MONDAY)),
      [['hanna', 'draft', 'Catering bestellen']],
    ],
    [
      'its meeting is cancelled',
      ({ run, meetingId }: Awaited<ReturnType<typeof aWorld>>) =>
        run((trx) => cancelMeeting(trx, { meetingId, version: 1 }, MONDAY)),
      [],
    ],
    [
      'the key of its reader is taken back',
      ({ run, editor }: Awaited<ReturnType<typeof aWorld>>) =>
        run((trx) => revokeHostEditor(trx, { hostEditorId: editor.id }, MONDAY)),
      [],
    ],
    [
      'its tasks are gone',
      ({ db }: Awaited<ReturnType<typeof aWorld>>) => db.deleteFrom('host_task').execute(),
      [],
    ],
  ])('does not when %s: it is withdrawn, and what remains waits anew', async (_, change, remains) => {
    const world = await aWorld()
    await world.remind()
    await change(world)
    expect(await sendIt(world, morning('2026-11-24'))).toEqual({ done: false, reason: 'noDraft' })
    const [first, ...others] = await world.letters()
    expect([first?.[1], others]).toEqual(['withdrawn', remains])
  })
})
